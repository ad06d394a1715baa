package nl.maatstaf.analysis.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a zip whose last file has the SHA-256 of the others. The same content gives the same bytes: no file has a time. */
final class HashedZip {

    /** The first moment that a zip can name. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final List<String> hashes = new ArrayList<>();

    /** Writes to a stream, and leaves it open. */
    HashedZip(OutputStream to) {
        zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
    }

    /** Writes the content of a file, line by line as it comes. */
    interface Content {
        void write(Writer to) throws IOException;
    }

    void put(String name, String content) throws IOException {
        put(name, to -> to.write(content));
    }

    void put(String name, Content content) throws IOException {
        MessageDigest digest = Sha256.start();
        begin(name);
        var text = new OutputStreamWriter(new DigestOutputStream(zip, digest), StandardCharsets.UTF_8);
        content.write(text);
        text.flush();
        zip.closeEntry();
        hashes.add(Sha256.hex(digest) + "  " + name + "\n");
    }

    void finish() throws IOException {
        begin(BundleFile.HASHES);
        zip.write(String.join("", hashes).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    private void begin(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }
}

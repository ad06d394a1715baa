package nl.maatstaf.fieldwork.intake.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks at everything in a workbook before anything is read from it: unpacks each part once, without keeping it, and
 * stops where it is more than was agreed. It reads the list of parts by the same class as the reader of workbooks does,
 * so that the two can't be shown different parts.
 */
final class Unpacking {

    private static final int MOST_PARTS = 1_000;
    private static final int MOST_TIMES_LARGER = 200;
    private static final long NEVER_SUSPICIOUS = 1 << 20;
    private static final byte[] DOCUMENT_TYPE = {'<', '!', 'D'};
    private static final String CONTENT_TYPES = "[content_types].xml";
    private static final byte[] MACROS = {'m', 'a', 'c', 'r', 'o', 'E', 'n', 'a', 'b', 'l', 'e', 'd'};

    private final Limits limits;
    private long unpacked;

    Unpacking(Limits limits) {
        this.limits = limits;
    }

    /** The fault for which this file must not be read, if there is one. */
    Optional<String> refuses(ZipFile zip) throws IOException {
        List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
        if (parts.size() > MOST_PARTS) {
            return Optional.of("bomb");
        }
        for (ZipArchiveEntry part : parts) {
            Optional<String> refused = refuses(zip, part);
            if (refused.isPresent()) {
                return refused;
            }
        }
        return parts.stream().anyMatch(part -> plain(part).equals("xl/workbook.xml"))
                ? Optional.empty() : Optional.of("no-workbook");
    }

    private Optional<String> refuses(ZipFile zip, ZipArchiveEntry part) throws IOException {
        String name = plain(part);
        if (name.contains("vbaproject") || name.contains("macrosheets/")) {
            return Optional.of("macros");
        }
        if (part.getGeneralPurposeBit().usesEncryption()) {
            return Optional.of("old-or-locked");
        }
        var types = new Finder(DOCUMENT_TYPE);
        var macros = new Finder(MACROS);
        byte[] buffer = new byte[1 << 14];
        long size = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                unpacked += read;
                if (unpacked > limits.unpacked() || size > NEVER_SUSPICIOUS
                        && size / MOST_TIMES_LARGER > Math.max(1, part.getCompressedSize())) {
                    return Optional.of("bomb");
                }
                types.look(buffer, read);
                if (name.equals(CONTENT_TYPES)) {
                    macros.look(buffer, read);
                }
            }
        }
        if (macros.found) {
            return Optional.of("macros");
        }
        return types.found && (name.endsWith(".xml") || name.endsWith(".rels")) ? Optional.of("damaged") : Optional.empty();
    }

    private static String plain(ZipArchiveEntry part) {
        return part.getName().toLowerCase(Locale.ROOT).replace('\\', '/').replaceFirst("^/+", "");
    }

    /** Finds a few letters in a stream; zero bytes don't count, so in UTF-16 as well. */
    private static final class Finder {

        private final byte[] wanted;
        private int matched;
        private boolean found;

        Finder(byte[] wanted) {
            this.wanted = wanted;
        }

        void look(byte[] buffer, int length) {
            for (int i = 0; i < length && !found; i++) {
                if (buffer[i] != 0) {
                    matched = buffer[i] == wanted[matched] ? matched + 1 : buffer[i] == wanted[0] ? 1 : 0;
                    found = matched == wanted.length;
                }
            }
        }
    }
}

package nl.maatstaf.responding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreSettings;
import nl.maatstaf.store.StoreUnavailableException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Who withdrew and who had everything erased, beside the store and not in it: a file of the hashes of their codes. It is
 * written before the store is, so that whoever was told that it is done stays out of a store that is put back from an
 * older backup. The file must not be put back along with it.
 *
 * <p>A line is {@code erase} or {@code withdraw} and the hash, 64 hexadecimal digits. Lines are only added, and each is on
 * disk when {@link #add} returns. Without the key of the hashes a line says nothing; in which order people left can be
 * seen in it, as it can in the store.
 */
@Behind(Door.RESPONDENT)
@Component
final class ErasureList {

    private static final String FILE = "erasures.txt";
    private static final String HASH = "[0-9a-f]{64}";

    private final Path file;
    private final Set<Line> lines;

    @Autowired
    ErasureList(StoreSettings settings) {
        this(folder(settings));
    }

    /** For tests. */
    ErasureList(Path folder) {
        this.file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            this.lines = new LinkedHashSet<>(read());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A line of the list.
     *
     * @param right    what they asked
     * @param codeHash the hash of their code, in lower-case hexadecimal digits
     */
    record Line(Right right, String codeHash) {

        private String text() {
            return right.key() + " " + codeHash + "\n";
        }

        /** Half a line, of a process that was killed while writing it, was acknowledged to nobody. */
        private static Optional<Line> parse(String text) {
            return Arrays.stream(Right.values()).filter(right -> text.startsWith(right.key() + " ")).findFirst()
                    .map(right -> new Line(right, text.substring(right.key().length() + 1)))
                    .filter(line -> line.codeHash().matches(HASH));
        }
    }

    /**
     * Writes down that somebody leaves. When this returns it is on disk.
     *
     * @throws UncheckedIOException when it could not be written; then nothing must be acknowledged
     */
    synchronized void add(Line line) {
        if (lines.contains(line)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = StandardCharsets.US_ASCII.encode("\n" + line.text());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.add(line);
    }

    /** {@return everything that was written down} */
    synchronized List<Line> lines() {
        return List.copyOf(lines);
    }

    private List<Line> read() throws IOException {
        return Files.exists(file)
                ? Files.readAllLines(file, StandardCharsets.US_ASCII).stream().flatMap(text -> Line.parse(text).stream()).toList()
                : List.of();
    }

    private static Path folder(StoreSettings settings) {
        return Optional.ofNullable(settings.erasures()).orElseGet(() -> {
            if (!settings.embedded()) {
                throw new StoreUnavailableException("maatstaf.erasures must name a folder where is kept who had everything erased, "
                        + "so that they stay erased when the response store is put back from a backup. Keep it on another disk "
                        + "than the store, and never put it back along with it.", null);
            }
            return settings.data().resolve("erasures");
        });
    }
}

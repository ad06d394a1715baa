package nl.maatstaf.staff.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import nl.maatstaf.store.BehindStaffedDoors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The heads of the chain outside the database, a line each, the oldest first. Only ever added to. Several processes may
 * share one file, or have one each; each file is made complete whenever something is written to it.
 */
@BehindStaffedDoors
@Component
class HeadsFile {

    /** Locks of files are between processes; within this one, everybody takes turns here. */
    private static final Object TURN = new Object();

    private static final int LONGEST_LINE = 256;

    private final Path path;

    @Autowired
    HeadsFile(@Value("${maatstaf.audit.heads:${maatstaf.data:data}/audit/heads}") String path) {
        this(Path.of(path));
    }

    HeadsFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    Path path() {
        return path;
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** The lines as they stand. One that a kill cut off has no end of line, and is not among them. */
    List<String> wholeLines() {
        if (!exists()) {
            return List.of();
        }
        try {
            String text = Files.readString(path, StandardCharsets.ISO_8859_1);
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes this head, and before it those that a kill or another process left out.
     *
     * @param own   the head to write
     * @param after gives the heads of the chain after a number
     * @throws UncheckedIOException when it is not on disk
     */
    void write(Head own, LongFunction<List<Head>> after) {
        change(file -> {
            List<Head> missing = after.apply(lastNumber(file));
            append(file, missing);
            // A head at or below the last line: another process wrote it already, or the database lost its end since.
            if (!missing.contains(own) && !wholeLines().contains(own.line().strip())) {
                append(file, List.of(own));
            }
        });
    }

    /** Writes the heads that a kill left out. */
    void complete(LongFunction<List<Head>> after) {
        change(file -> append(file, after.apply(lastNumber(file))));
    }

    private interface Change {
        void on(FileChannel file) throws IOException;
    }

    private void change(Change change) {
        synchronized (TURN) {
            try {
                Files.createDirectories(path.resolveSibling("").normalize());
                try (FileChannel file = FileChannel.open(
                        path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                        var lock = file.lock()) {
                    change.on(file);
                    file.force(true);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The head of the audit chain can't be written to " + path, e);
            }
        }
    }

    /** Takes off what a kill left of a line, and reads the number on the last whole one; 0 when there is none. */
    private static long lastNumber(FileChannel file) throws IOException {
        long from = Math.max(0, file.size() - 2 * LONGEST_LINE);
        ByteBuffer end = ByteBuffer.allocate((int) (file.size() - from));
        while (end.hasRemaining() && file.read(end, from + end.position()) >= 0) {
            // Reads on until the end of the file.
        }
        String text = new String(end.array(), StandardCharsets.ISO_8859_1);
        int wholeUntil = text.lastIndexOf('\n') + 1;
        file.truncate(from + wholeUntil);
        return text.substring(0, wholeUntil).lines().reduce((_, last) -> last)
                .flatMap(Head::parse).map(Head::number).orElse(0L);
    }

    private static void append(FileChannel file, List<Head> heads) throws IOException {
        ByteBuffer lines = ByteBuffer.wrap(heads.stream().map(Head::line).collect(Collectors.joining())
                .getBytes(StandardCharsets.US_ASCII));
        long at = file.size();
        while (lines.hasRemaining()) {
            at += file.write(lines, at);
        }
    }
}

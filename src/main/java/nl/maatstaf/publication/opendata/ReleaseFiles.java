package nl.maatstaf.publication.opendata;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.maatstaf.instrument.cube.ReleaseCube;

/**
 * A folder of open data: a file {@code release-NAME.csv} for each release, which never changes, and a codebook. A row is a
 * cell: release, view, measure, a column for each filter, value, lower, upper.
 */
public final class ReleaseFiles {

    private static final String BEFORE = "release-";
    private static final String BEHIND = ".csv";
    private static final String CODEBOOK = "codebook.md";

    private ReleaseFiles() {}

    /**
     * {@return the text of each release in a folder, by its name}
     *
     * @throws UncheckedIOException when it can't be read
     */
    public static SortedMap<String, String> read(Path folder) {
        var releases = new TreeMap<String, String>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.startsWith(BEFORE) && name.endsWith(BEHIND)) {
                    releases.put(name.substring(BEFORE.length(), name.length() - BEHIND.length()), Files.readString(file));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return releases;
    }

    /**
     * {@return the first row of every release}
     *
     * @param filters what tells people apart
     */
    public static List<String> header(List<String> filters) {
        var header = new ArrayList<>(List.of("release", "view", "measure"));
        header.addAll(filters);
        header.addAll(List.of("value", "lower", "upper"));
        return header;
    }

    /**
     * {@return a release as the text of its file}
     *
     * @param filters what tells people apart
     */
    public static String text(List<String> filters, String release, List<Cell> cells) {
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(header(filters));
            cells.forEach(cell -> csv.writeRecord(row(filters, release, cell)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static List<String> row(List<String> filters, String release, Cell cell) {
        String view = IntStream.range(0, filters.size()).filter(filter -> !cell.levels().get(filter).isEmpty())
                .mapToObj(filters::get).collect(Collectors.joining("+"));
        var row = new ArrayList<>(List.of(release, view.isEmpty() ? "all" : view, cell.measure()));
        row.addAll(cell.levels());
        row.add(cell.value().toPlainString());
        row.add(cell.bounds().map(bounds -> bounds.lower().toPlainString()).orElse(""));
        row.add(cell.bounds().map(bounds -> bounds.upper().toPlainString()).orElse(""));
        return row;
    }

    /** {@return what the rows mean, for whoever reads them without the program} */
    public static String codebook(ReleaseCube cube) {
        return Codebook.of(cube);
    }

    /**
     * Writes a folder of open data: every release there is.
     *
     * @throws UncheckedIOException when it can't be written
     */
    public static void write(Path folder, ReleaseCube cube, SortedMap<String, String> releases) {
        try {
            Files.createDirectories(folder);
            for (var release : releases.entrySet()) {
                Files.writeString(folder.resolve(BEFORE + release.getKey() + BEHIND), release.getValue());
            }
            Files.writeString(folder.resolve(CODEBOOK), codebook(cube));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}

package nl.maatstaf.instrument;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import nl.maatstaf.instrument.reading.Reading;

/** Folders of definitions for tests. */
public final class TestSurveys {

    /** Small definitions that never change with what is shipped; one instrument has every kind of everything. */
    public static final Path SMALL = Path.of("src/test/resources/definitions");

    private TestSurveys() {
    }

    public static Questionnaire quarterly() {
        return Reading.of(SMALL).surveys().orElseThrow().protocol("almere-45plus").orElseThrow().questionnaire();
    }

    /** The definitions that are shipped, with their study under another name as well: a study of its own in a store. */
    public static Surveys shippedAs(String study) {
        Surveys shipped = Reading.of(Path.of("surveys")).surveys().orElseThrow();
        var protocols = new HashMap<>(shipped.protocols());
        protocols.put(study, shipped.protocol("almere-45plus").orElseThrow());
        return new Surveys(shipped.instruments(), shipped.questionnaires(), shipped.plans(), protocols, List.of());
    }

    public static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            List<Path> yaml = files.filter(Files::isRegularFile).toList();
            for (Path file : yaml) {
                write(to, from.relativize(file).toString(), Files.readString(file));
            }
        }
        return to;
    }

    public static void write(Path folder, String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, text);
    }
}

package nl.maatstaf.instrument;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Folders of definitions for tests. */
final class TestSurveys {

    private TestSurveys() {
    }

    static Questionnaire quarterly() {
        return Surveys.read(Path.of("surveys")).surveys().orElseThrow().protocol("almere-45plus").orElseThrow()
                .questionnaire();
    }

    static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            List<Path> yaml = files.filter(Files::isRegularFile).toList();
            for (Path file : yaml) {
                write(to, from.relativize(file).toString(), Files.readString(file));
            }
        }
        return to;
    }

    static void write(Path folder, String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, text);
    }
}

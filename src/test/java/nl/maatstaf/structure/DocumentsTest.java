package nl.maatstaf.structure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What documents say of the program is there. */
class DocumentsTest {

    private static final Path DPIA = Path.of("docs/dpia.md");

    @ParameterizedTest
    @ValueSource(strings = {"docs/dpia.md", "docs/threats.md"})
    void everyTestThatADocumentNamesIsThere(String document) throws IOException {
        Set<String> named = Pattern.compile("`(\\w+(?:Test|IT))`").matcher(Files.readString(Path.of(document))).results()
                .map(name -> name.group(1)).collect(Collectors.toSet());
        assertThat(named).hasSizeGreaterThan(20);
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".java", ""))).containsAll(named);
        }
    }

    /** No measure is claimed without saying what shows it, if anything does. */
    @Test
    void besideEveryMeasureStandsATestOrThatNothingShowsItYet() throws IOException {
        assertThat(Files.readAllLines(DPIA).stream().dropWhile(line -> !line.startsWith("| risico")).skip(2)
                .takeWhile(line -> line.startsWith("|")))
                .hasSizeGreaterThan(20).allMatch(line -> line.matches(".*\\| [^|]*(`\\w+(Test|IT)`|nog niets)[^|]* \\|"));
    }
}

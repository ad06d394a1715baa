package nl.maatstaf.fieldwork.intake;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.maatstaf.fieldwork.intake.sheet.Faults;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the pages say about files, in both languages. */
class IntakeTextsTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "nl", "maatstaf", "fieldwork", "intake");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");

    @Test
    void everyColumnIsFoundByTheNameThatThePageGivesIt() throws IOException {
        for (Properties texts : both()) {
            assertThat(found(FrameColumn.class, texts)).isTrue();
            assertThat(found(RegisterColumn.class, texts)).isTrue();
        }
    }

    @Test
    void everyFaultHasASentenceAndEverySentenceAFault() throws IOException {
        Set<String> said = new HashSet<>();
        for (Path file : List.of(SOURCES, SOURCES.resolve("sheet"))) {
            try (Stream<Path> sources = Files.list(file)) {
                for (Path source : sources.filter(Files::isRegularFile).toList()) {
                    String code = Files.readString(source);
                    LITERAL.matcher(code).results().map(match -> match.group(1)).forEach(said::add);
                }
            }
        }
        for (Properties texts : both()) {
            Set<String> sentences = texts.stringPropertyNames().stream().filter(key -> key.startsWith("intake.fault."))
                    .map(key -> key.substring("intake.fault.".length())).collect(Collectors.toSet());
            sentences.removeAll(Set.of("row", "column", "what", "file"));
            assertThat(said).containsAll(sentences);
            try (Stream<Path> sources = Stream.concat(Files.list(SOURCES), Files.list(SOURCES.resolve("sheet")))) {
                for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                    assertThat(faults(Files.readString(source))).as(source.toString()).isSubsetOf(sentences);
                }
            }
        }
    }

    /** The key of a fault is the first word with small letters where one is added or chosen. */
    private static Set<String> faults(String code) {
        return Pattern.compile("(?:faults\\.add\\(|fault\\(|Optional\\.of\\()[^;\"]*(?:\"\"[^\"]*)?\"([a-z]+(?:-[a-z]+)*)\"").matcher(code)
                .results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static <C extends Enum<C> & Column> boolean found(Class<C> columns, Properties texts) {
        var faults = new Faults();
        Heads.read(1, Arrays.stream(columns.getEnumConstants()).map(column -> texts.getProperty(column.key())).toList(),
                EnumSet.allOf(columns), faults);
        assertThat(faults.shown()).isEmpty();
        return Arrays.stream(columns.getEnumConstants()).allMatch(column -> texts.containsKey(column.key() + ".how"));
    }

    private static List<Properties> both() throws IOException {
        return List.of(load("nl"), load("en"));
    }

    private static Properties load(String language) throws IOException {
        var texts = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src", "main", "resources", "vaadin-i18n",
                "translations_" + language + ".properties"))) {
            texts.load(file);
        }
        return texts;
    }
}

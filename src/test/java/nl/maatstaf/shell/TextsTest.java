package nl.maatstaf.shell;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The texts of the interface: complete in both languages, and none missing that a page asks for. */
class TextsTest {

    private static final Path BUNDLES = Path.of("src", "main", "resources", "vaadin-i18n");
    private static final Pattern ASKED = Pattern.compile("(?:getTranslation|say|get|super|addBack|addNext|Told|Sentence)\\(\"([a-z0-9.-]+)\"");

    @Test
    void everyTextIsThereInDutchAndInEnglish() throws IOException {
        assertThat(keys("nl")).isEqualTo(keys("en"));
    }

    @Test
    void everyTextOfTheParticipantsRoomIsThereInPersian() throws IOException {
        Set<String> needed = new TreeSet<>(keys("nl"));
        needed.removeIf(key -> !key.matches(
                "(page|participant|code|entry|tools|word|language|consent|question|overview|thanks|wave-closed|declined|paused|"
                        + "closing|own-marks|privacy|problem|translation|letter|mail)\\..*|frame\\.(simulated|offline|online)|quarter\\.long"));
        assertThat(keys("fa")).containsAll(needed);
        assertThat(keys("nl")).as("nothing that is not in Dutch").containsAll(keys("fa"));
    }

    @Test
    void everyTextAPageAsksForExists() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = ASKED.matcher(Files.readString(file));
                while (matcher.find()) {
                    if (matcher.group(1).contains(".") && !matcher.group(1).endsWith(".")) {
                        asked.add(matcher.group(1));
                    }
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(50);
        assertThat(keys("nl")).containsAll(asked);
    }

    @Test
    void noTextWithAParameterHasALoneApostrophe() throws IOException {
        for (String language : new String[] {"nl", "en", "fa"}) {
            load(language).forEach((key, text) -> {
                if (text.toString().contains("{0}")) {
                    assertThat(text.toString().replace("''", "")).as("%s %s", language, key).doesNotContain("'");
                }
            });
        }
    }

    /** A place in braces is filled by letters and mail only; on a page it would stand there as it is. */
    @Test
    void onlyLettersAndMailHavePlacesWithAName() throws IOException {
        for (String language : new String[] {"nl", "en", "fa"}) {
            load(language).forEach((key, text) -> {
                if (text.toString().matches("(?s).*\\{[a-z]+}.*")) {
                    assertThat(key.toString()).as(language).matches("(letter|mail)\\..*");
                }
            });
        }
    }

    private static Set<String> keys(String language) throws IOException {
        return load(language).stringPropertyNames();
    }

    private static Properties load(String language) throws IOException {
        var texts = new Properties();
        try (Reader file = Files.newBufferedReader(BUNDLES.resolve("translations_" + language + ".properties"))) {
            texts.load(file);
        }
        return texts;
    }
}

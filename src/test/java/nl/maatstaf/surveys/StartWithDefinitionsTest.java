package nl.maatstaf.surveys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.maatstaf.store.Demo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StartWithDefinitionsTest {

    private static final Path SHIPPED = Path.of("surveys");

    @Test
    void theShippedDefinitionsAreSound() {
        assertThat(SurveyConfiguration.read(SHIPPED, new Demo(true)).protocols()).containsKey("almere-45plus");
    }

    @Test
    void anUnreviewedTranslationStopsTheStartOutsideTheDemo() {
        assertThatThrownBy(() -> SurveyConfiguration.read(SHIPPED, new Demo(false)))
                .isInstanceOf(FaultySurveysException.class).hasMessageContaining("life-rating");
    }

    @Test
    void aStudyThatDoesNotTellPeopleWhatHappensWithTheirDataStopsTheStartOutsideTheDemo(@TempDir Path folder) throws IOException {
        copy(folder);
        Path study = folder.resolve("studies/almere-45plus.yaml");
        Files.writeString(study, Files.readString(study).replaceAll("(?m)^privacy:\\n(?: .*\\n)+", ""));
        assertThat(SurveyConfiguration.read(folder, new Demo(true)).protocols()).containsKey("almere-45plus");
        assertThatThrownBy(() -> SurveyConfiguration.read(folder, new Demo(false))).isInstanceOf(FaultySurveysException.class)
                .hasMessageContaining("almere-45plus.yaml:3: This study does not tell people what happens with their data");
    }

    @Test
    void inventedNamesStopTheStartOutsideTheDemo(@TempDir Path folder) throws IOException {
        copy(folder);
        assertThatThrownBy(() -> SurveyConfiguration.read(folder, new Demo(false))).isInstanceOf(FaultySurveysException.class)
                .hasMessageContaining("Whoever is named here is invented");
        replace(folder.resolve("studies/almere-45plus.yaml"), "  invented: yes\n", "");
        assertThatThrownBy(() -> SurveyConfiguration.read(folder, new Demo(false))).isInstanceOf(FaultySurveysException.class)
                .extracting(Throwable::getMessage).asString().doesNotContain("invented");
    }

    @Test
    void aFaultStopsTheStartAndEveryFaultIsListedWithItsFile(@TempDir Path folder) throws IOException {
        copy(folder);
        replace(folder.resolve("instruments/life-rating/1.yaml"), "kind: mark", "kind: slider");
        replace(folder.resolve("instruments/own-direction/1.yaml"), "at-least: 3", "at-least: 9");
        assertThatThrownBy(() -> SurveyConfiguration.read(folder, new Demo(true)))
                .isInstanceOf(FaultySurveysException.class)
                .hasMessageContaining("life-rating").hasMessageContaining("own-direction").hasMessageContaining(".yaml:");
    }

    @Test
    void checkSaysSoWhenAFolderIsSoundAndListsTheFaultsWhenItIsNot(@TempDir Path folder) throws IOException {
        copy(folder);
        assertThat(check(folder.toString())).startsWith("0 Sound. Instruments: 11, questionnaires: 1");
        replace(folder.resolve("instruments/life-rating/1.yaml"), "kind: mark", "kind: slider");
        assertThat(check(folder.toString())).startsWith("2 ").containsPattern("1\\.yaml:\\d+: ");
        assertThat(check(folder.resolve("nowhere").toString())).startsWith("3 There is no folder");
    }

    private static String check(String folder) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int exit = CheckCommand.run(List.of(folder), out, out);
        return exit + " " + bytes.toString(StandardCharsets.UTF_8);
    }

    private static void copy(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(SHIPPED.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static void replace(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }
}

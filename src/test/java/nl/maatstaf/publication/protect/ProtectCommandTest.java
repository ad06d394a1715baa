package nl.maatstaf.publication.protect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** From a CSV to open data, without a server. */
class ProtectCommandTest {

    private static final String HEAD = "id,wave,arm,mark\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void aCube() throws IOException {
        Files.writeString(folder.resolve("cube.yaml"), """
                filters:
                  - {column: arm, levels: [regular, tailored]}
                questions:
                  - {column: mark, range: [1, 10], show: mean}
                """);
    }

    /** Sixty in each arm and wave; those of the tailored arm give a mark higher. */
    private static String answers(int waves) {
        var data = new StringBuilder(HEAD);
        for (int wave = 0; wave < waves; wave++) {
            for (int i = 0; i < 120; i++) {
                data.append(i).append(',').append(wave).append(',').append(i % 2 == 0 ? "regular" : "tailored").append(',')
                        .append(5 + i % 3 + i % 2).append('\n');
            }
        }
        return data.toString();
    }

    private String run(String data, int expected, String... more) throws IOException {
        Files.writeString(folder.resolve("data.csv"), data);
        Files.writeString(folder.resolve("frame.csv"), "arm,people\nregular,100\ntailored,100\n");
        var options = new ArrayList<>(List.of("--data", path("data.csv"), "--cube", path("cube.yaml"), "--frame", path("frame.csv")));
        options.addAll(List.of(more));
        var said = new ByteArrayOutputStream();
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(ProtectCommand.run(options, stream, stream)).isEqualTo(expected);
        return said.toString(StandardCharsets.UTF_8);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void writesARowForEachFigure() throws IOException {
        run(answers(1), ProtectCommand.DONE, "--out", path("out"));
        // Marks 5, 6 and 7 alike: deviation √(2/3 + 1/4) among everybody; interval 5.5 ± 1.96 · 1.0 / √(120 − 2).
        assertThat(Files.readString(folder.resolve("out/release-0.csv"))).isEqualTo("""
                release,view,measure,arm,value,lower,upper
                0,all,response,,120,,
                0,all,mean:mark,,6.5,6.3,6.7
                0,all,sd:mark,,1.0,,
                0,all,difference:mean:mark,,1.0,0.6,1.4
                0,arm,response,regular,60,,
                0,arm,mean:mark,regular,6.0,5.7,6.3
                0,arm,response,tailored,60,,
                0,arm,mean:mark,tailored,7.0,6.7,7.3
                """);
        assertThat(folder.resolve("out/codebook.md")).content().contains("| mean:mark | the mean |").contains("at least 25 people")
                .contains("| mean:mark | het gemiddelde |").contains("minstens 25 mensen").doesNotContain("{");
    }

    @Test
    void whatWasReleasedStaysAsItWasWhateverChangesSince() throws IOException {
        run(answers(1), ProtectCommand.DONE, "--out", path("first"));
        String changed = answers(2).replaceFirst("0,0,regular,5\n", "").replaceAll("(?m)^(\\d*2,0,\\w+),\\d$", "$1,10");
        String said = run(changed, ProtectCommand.DONE, "--earlier", path("first"), "--out", path("second"));
        assertThat(said).contains("Wave 0: was released before and stays as it was.");
        assertThat(folder.resolve("second/release-0.csv")).hasSameBinaryContentAs(folder.resolve("first/release-0.csv"));
        assertThat(folder.resolve("second/release-1.csv")).exists();
    }

    @Test
    void aReleaseIsNeverWrittenOver() throws IOException {
        run(answers(1), ProtectCommand.DONE, "--out", path("out"));
        String before = Files.readString(folder.resolve("out/release-0.csv"));
        String changed = answers(1).replace(",8\n", ",9\n");
        assertThat(run(changed, ProtectCommand.BAD_INPUT, "--out", path("out"))).contains("name the folder with --earlier");
        assertThat(folder.resolve("out/release-0.csv")).hasContent(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1,0,regular,6~1,0,regular,7 | row 3: participant 1 is in wave 0 twice.",
        "1,0,regular,6~1,1,tailored,7 | row 3: participant 1 is in another group than before",
        "1,0,other,6 | row 2: arm is 'other', which is none of regular, tailored.",
        "1,0,regular,11 | row 2: mark is '11', which is no answer that the cube knows.",
        "1,../x,regular,6 | row 2: the wave is '../x'; name waves with letters and digits"})
    void refusesARowThatCantBeUsedAndWritesNothing(String rows, String sentence) throws IOException {
        assertThat(run(HEAD + rows.replace('~', '\n') + "\n", ProtectCommand.BAD_INPUT, "--out", path("out"))).contains(sentence);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void refusesMoreAnswersThanTheRegisterHasPeople() throws IOException {
        var data = new StringBuilder(HEAD);
        for (int i = 0; i < 101; i++) {
            data.append(i).append(",0,regular,6\n");
        }
        assertThat(run(data.toString(), ProtectCommand.BAD_INPUT, "--out", path("out"))).contains("101 and 100");
    }

    @Test
    void refusesEarlierReleasesOfAnotherCube() throws IOException {
        Files.createDirectories(folder.resolve("first"));
        Files.writeString(folder.resolve("first/release-0.csv"), "release,view,measure,sex,value,lower,upper\n");
        assertThat(run(answers(1), ProtectCommand.BAD_INPUT, "--earlier", path("first"), "--out", path("out"))).contains("has other columns");
    }

    @Test
    void namesTheFaultsOfACube() throws IOException {
        Files.writeString(folder.resolve("cube.yaml"), "filters: [{column: arm, levels: [a]}]\n");
        assertThat(run(answers(1), ProtectCommand.FAULTS, "--out", path("out"))).contains("cube.yaml:1: The key 'questions' is missing");
    }
}

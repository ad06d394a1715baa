package nl.maatstaf.analysis.evaluate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class EvaluateCommandTest {
    private final Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    EvaluateCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void saysWhichOptionIsUnknownMissingWithoutValueOrTwice() {
        assertThat(sentence("--date", "x")).isEqualTo("Unknown option --date.");
        assertThat(sentence("--model", "y ~ arm", "--out", "o")).isEqualTo("Option --data is missing.");
        assertThat(sentence("--data")).isEqualTo("Option --data needs a value.");
        assertThat(sentence("--data", "a", "--data", "b")).isEqualTo("Option --data is given twice.");
    }

    @Test
    void saysWhichModelOptionCannotBe() {
        assertThat(option("--covariance", "banded")).isEqualTo("Option --covariance is banded; it can be per-arm, "
                + "unstructured, heterogeneous-toeplitz, heterogeneous-autoregressive, compound-symmetry.");
        assertThat(option("--fallbacks", "compound-symmetry,ar1")).isEqualTo("There is no covariance ar1; there are "
                + "unstructured, heterogeneous-toeplitz, heterogeneous-autoregressive, compound-symmetry.");
        assertThat(option("--df", "kenward")).isEqualTo(
                "Option --df is kenward; it can be satterthwaite, kenward-roger.");
        assertThat(option("--df", "kenward-roger", "--standard-errors", "robust")).isEqualTo(
                "Robust standard errors don't go with --df kenward-roger; leave one out.");
        assertThat(option("--population-shares", "stratum=0.5")).isEqualTo("Option --population-shares is "
                + "stratum=0.5; it must be like stratum:s1=0.5,s2=0.3,s3=0.2.");
        assertThat(option("--population-shares", "s:a=0.5,a=0.5")).isEqualTo(
                "Option --population-shares has two shares of a.");
    }

    @Test
    void saysWhichSharesDoNotFitTheData() throws IOException {
        Files.writeString(folder.resolve("data.csv"), csv(40, ',', ""));
        assertThat(shares("age:40=1")).isEqualTo("There are shares of age, which is not a factor of the model.");
        Files.writeString(folder.resolve("data.csv"), csv(40, ',', "").replace(",40,", ",young,").replace(",41,", ",old,")
                .replaceAll(",4[0-9],", ",old,"));
        assertThat(shares("age:young=0.4,old=0.5")).isEqualTo("The shares of age add up to 0.9, not to 1.");
        assertThat(shares("age:old=1")).isEqualTo("There is no share of age young.");
        assertThat(shares("age:old=0.5,young=0.4,other=0.1")).isEqualTo(
                "There is a share of age other, which nobody has.");
    }

    private String shares(String shares) {
        return sentence("--data", data(), "--model", "y ~ age + arm*wave", "--out", out(), "--population-shares", shares);
    }

    private String option(String... options) {
        List<String> arguments = new ArrayList<>(List.of("--data", "d", "--model", "y ~ arm", "--out", "o"));
        arguments.addAll(List.of(options));
        return sentence(arguments.toArray(String[]::new));
    }

    @Test
    void saysWhichCovarianceTookThePlaceOfThePlannedOne() throws IOException {
        StringBuilder csv = new StringBuilder("id,arm,wave,y\n");
        for (int i = 0; i < 60; i++) {
            int first = i % 4 < 2 ? 0 : 1;
            for (int wave = first; wave < first + 2; wave++) {
                csv.append(i).append(i % 2 == 0 ? ",regular," : ",tailored,").append(wave).append(',')
                        .append((i * 7 + wave * 3) % 10).append('\n');
            }
        }
        Files.writeString(folder.resolve("data.csv"), csv.toString());
        assertThat(run("--data", data(), "--model", "y ~ arm*wave", "--out", out(), "--fallbacks", "compound-symmetry"))
                .isZero();
        assertThat(results().get("covariance").get("structure").asString()).isEqualTo("compound-symmetry");
        assertThat(results().get("caveats").get(0).get("code").asString()).isEqualTo("COVARIANCE_FALLBACK");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Note: The covariance is compound-symmetry");
        assertThat(run("--data", data(), "--model", "y ~ arm*wave", "--out", out())).isEqualTo(2);
    }

    @Test
    void saysThatTheFileOrAColumnIsMissing() throws IOException {
        assertThat(sentence("--data", "nowhere.csv", "--model", "y ~ arm", "--out", out()))
                .isEqualTo("There is no file nowhere.csv.");
        assertThat(badInput("id,arm,wave,y\n", "y ~ age + arm*wave")).isEqualTo(data() + " has no column age.");
        assertThat(badInput("id,arm,wave,y,y\n", "y ~ arm*wave")).isEqualTo(data() + " has more than one column y.");
        assertThat(badInput("", "y ~ arm*wave")).isEqualTo(data() + " is empty.");
    }

    @Test
    void saysInWhichRowTheCsvIsMalformed() throws IOException {
        assertThat(badInput("id,arm,wave,y\n1,regular,1,5\n1,regular,2\n", "y ~ arm*wave"))
                .isEqualTo(data() + ", row 3: the number of fields is 3, but the header has 4.");
        assertThat(badInput("id,arm,wave,y\n1,regular,1,5\n1,regular,2,\"5\n", "y ~ arm*wave"))
                .isEqualTo(data() + ", row 3: a quoted field isn't closed where it should be.");
        byte[] latin = "id,arm,wave,y\n1,r\u00e9gulier,1,5\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(badInput(latin, "y ~ arm*wave"))
                .isEqualTo(data() + " is not encoded in UTF-8.");
    }

    @Test
    void saysWhereTheOutcomeIsNoNumber() throws IOException {
        for (String text : List.of("seven", "NA", "NaN", "Infinity", "1e999", "7d", "0x1p3", "7,5")) {
            assertThat(badInput("id,arm,wave,y\n1,regular,1,5\n1,regular,2,\"" + text + "\"\n", "y ~ arm*wave"))
                    .isEqualTo(data() + ", row 3, column y: \"" + text + "\" is not a number.");
        }
    }

    @Test
    void saysThatTheReferenceArmDoesNotOccur() throws IOException {
        assertThat(badInput("id,arm,wave,y\n1,usual,1,5\n", "y ~ arm*wave"))
                .isEqualTo(data() + ", column arm: the reference arm regular does not occur.");
    }

    @Test
    void saysWhatIsWrongWithTheModel() throws IOException {
        assertThat(badInput("id,arm,wave,y\n", "y ~ arm +"))
                .isEqualTo("The formula \"y ~ arm +\" ends where a variable name is expected.");
        assertThat(badInput(csv(40, ',', ""), "y ~ age:weight + arm*wave")).isEqualTo(
                "The formula multiplies age by weight; the product of two numeric variables can't be fitted.");
        assertThat(badInput(csv(40, ',', ""), "id ~ arm*wave")).isEqualTo("Column id can't be the outcome too.");
        Files.writeString(folder.resolve("data.csv"), csv(40, ',', ""));
        assertThat(sentence("--data", data(), "--model", "y ~ arm*wave", "--out", out(), "--constrain-baseline", "9"))
                .isEqualTo("The baseline wave 9 has no observation in the data.");
    }

    @Test
    void refusesMoreThanTwoArmsWithAResultThatSaysSo() throws IOException {
        String rows = "30,other,1,5,40,70\n30,other,2,6,40,70\n";
        assertThat(run(csv(30, ',', "") + rows, "y ~ arm*wave")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("There are 3 arms (regular, other, tailored); two arms are compared.");
        assertThat(results().get("notEstimable").get("code").asString()).isEqualTo("MORE_THAN_TWO_ARMS");
    }

    @Test
    void namesTheCovariateThatChangesWithinAParticipant() throws IOException {
        String rows = "99,regular,1,5,40,70\n99,regular,2,6,41,70\n";
        assertThat(run(csv(30, ',', "") + rows, "y ~ age + arm*wave")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).strip()).isEqualTo(
                "Participant 99 has more than one value of age, which must be the same in all waves.");
    }

    @Test
    void readsSemicolonsAndAByteOrderMarkAsIfTheyWereNotThere() throws IOException {
        assertThat(run(csv(40, ',', ""), "y ~ age + arm*wave")).isZero();
        JsonNode plain = results();
        assertThat(run(csv(40, ';', "\uFEFF"), "y ~ age + arm*wave")).isZero();
        assertThat(results()).isEqualTo(plain);
    }

    @Test
    void givesTheSameDigitsForRowsInAnyOrder() throws IOException {
        List<String> lines = new ArrayList<>(csv(60, ',', "").lines().toList());
        assertThat(run(String.join("\n", lines), "y ~ weight + arm*wave")).isZero();
        JsonNode ordered = results();
        Collections.shuffle(lines.subList(1, lines.size()), new Random(3));
        assertThat(run(String.join("\n", lines), "y ~ weight + arm*wave")).isZero();
        assertThat(results()).isEqualTo(ordered);
    }

    @Test
    void leavesOutRowsWithAMissingModelVariable() throws IOException {
        String rows = """
                98,regular,1,5,,70
                99,,1,5,40,70
                ,regular,1,5,40,70
                97,regular,,5,40,70
                96,regular,1, ,40,70
                """;
        assertThat(run(csv(40, ',', ""), "y ~ age + arm*wave")).isZero();
        JsonNode without = results();
        assertThat(run(csv(40, ',', "") + rows, "y ~ age + arm*wave")).isZero();
        assertThat(results()).isEqualTo(without);
    }

    @Test
    void saysThatAConstrainedBaselineHasNoContrast() throws IOException {
        Files.writeString(folder.resolve("data.csv"), csv(40, ',', ""));
        assertThat(run("--data", data(), "--model", "y ~ arm*wave", "--out", out(), "--constrain-baseline", "1"))
                .isZero();
        JsonNode baseline = results().get("contrasts").get(0);
        assertThat(baseline.get("wave").asString()).isEqualTo("1");
        assertThat(baseline.get("notEstimable").get("code").asString()).isEqualTo("NO_ARM_EFFECT");
        assertThat(results().get("contrasts").get(1).has("estimate")).isTrue();
    }

    @Test
    void printsTheContrastsAndLeavesNoOtherFile() throws IOException {
        assertThat(run(csv(40, ',', ""), "y ~ arm*wave")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("tailored minus regular", "std.error", "results.json");
        try (var files = Files.list(folder.resolve("out"))) {
            assertThat(files).containsExactly(folder.resolve("out/results.json"));
        }
    }

    private static String csv(int participants, char separator, String start) {
        Random random = new Random(1);
        StringBuilder csv = new StringBuilder(start + "id,arm,wave,y,age,weight\n");
        for (int i = 0; i < participants; i++) {
            String arm = i % 2 == 0 ? "regular" : "tailored";
            String constants = "," + (40 + random.nextInt(9)) + "," + (60 + random.nextInt(99) / 10.0) + "\n";
            for (int wave = 1; wave <= 2; wave++) {
                csv.append(i).append(',').append(arm).append(',').append(wave).append(',')
                        .append(random.nextInt(10)).append(constants);
            }
        }
        return csv.toString().replace(',', separator);
    }

    private String badInput(String csv, String model) throws IOException {
        return badInput(csv.getBytes(StandardCharsets.UTF_8), model);
    }

    private String badInput(byte[] csv, String model) throws IOException {
        Files.write(folder.resolve("data.csv"), csv);
        return sentence("--data", data(), "--model", model, "--out", out());
    }

    private String sentence(String... args) {
        assertThat(run(args)).isEqualTo(3);
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(out.size()).isZero();
        return err.toString(StandardCharsets.UTF_8).strip();
    }

    private int run(String csv, String model) throws IOException {
        Files.writeString(folder.resolve("data.csv"), csv);
        return run("--data", data(), "--model", model, "--out", out());
    }

    private int run(String... args) {
        err.reset();
        out.reset();
        return EvaluateCommand.run(List.of(args), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private JsonNode results() {
        return JsonMapper.shared().readTree(folder.resolve("out/results.json"));
    }

    private String data() {
        return folder.resolve("data.csv").toString();
    }

    private String out() {
        return folder.resolve("out").toString();
    }
}

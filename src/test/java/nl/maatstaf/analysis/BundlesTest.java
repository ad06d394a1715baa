package nl.maatstaf.analysis;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.maatstaf.analysis.engine.Progress;
import nl.maatstaf.analysis.evaluate.EvaluateCommand;
import nl.maatstaf.analysis.result.Results;
import nl.maatstaf.analysis.result.ResultsFile;
import nl.maatstaf.staff.audit.Audit;
import nl.maatstaf.staff.audit.Deed;
import nl.maatstaf.staff.audit.EvaluationDeed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Bundles of a run of the whole plan on the simulated study, made from a real store and run again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BundlesTest {

    private static final Terms TERMS = new Terms("A second team checks the analysis", "2026-017");

    private static final String PROGRAM = new ProgramVersion().version();

    private final List<Deed> recorded = new ArrayList<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Path folder;
    private SimulatedStudyInStore study;
    private Results results;
    private Bundles bundles;
    private byte[] withData;
    private byte[] withoutData;

    @BeforeAll
    void makeBoth(@TempDir Path empty) {
        folder = empty;
        study = new SimulatedStudyInStore(folder.resolve("definitions"));
        bundles = bundles(recorded::add);
        study.sign();
        assertThatThrownBy(() -> bundles.writeWithoutData(study.name(), new ByteArrayOutputStream()))
                .isInstanceOfSatisfying(Bundles.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Bundles.Reason.NO_RUN));
        results = study.run();
        withData = zip(to -> bundles.writeWithData(study.name(), TERMS, to, Progress.NONE));
        withoutData = zip(to -> bundles.writeWithoutData(study.name(), to));
    }

    @Test
    void thePublicBundleHasNoDataAndNothingByPerson() throws IOException {
        List<String> always = List.of("README.txt", "plan.yaml", "results.json", "run.json", "codebook.csv", "primary.R",
                "primary.csv", "SHA256SUMS");
        List<String> open = named(unzip(withoutData), false);
        assertThat(open).containsExactlyInAnyOrderElementsOf(always);
        assertThat(named(unzip(withData), false)).containsExactlyInAnyOrderElementsOf(Stream.concat(
                always.stream(), Stream.of("data/agreement.txt", "data/people.csv", "data/trajectories.csv",
                        "data/baseline.csv", "data/register.csv", "data/exposure.csv", "data/frame.csv")).toList());
        assertThat(named(unzip(withoutData), true)).isEqualTo(named(unzip(withData), true))
                .contains("surveys/studies/" + study.name() + ".yaml", "surveys/plans/almere-45plus/1.yaml",
                        "surveys/questionnaires/quarterly/1.yaml", "surveys/instruments/life-rating/1.yaml");
    }

    @Test
    void runAgainItGivesTheSameResultsToTheLastByte() throws IOException {
        assertThat(evaluate(withData, "--out", folder.resolve("out").toString())).as(said()).isZero();
        assertThat(Files.readAllBytes(folder.resolve("out/results.json")))
                .isEqualTo(unzip(withData).get("results.json"))
                .isEqualTo(ResultsFile.text(results).getBytes(StandardCharsets.UTF_8));
        assertThat(results.primary().comparison().planned()).isPresent();
        assertThat(results.outcomes()).hasSizeGreaterThan(8);
    }

    @Test
    void resultsAreTheSameAfterTheyWereWrittenAndRead() {
        String text = ResultsFile.text(results);
        assertThat(ResultsFile.results(text)).isEqualTo(results);
        assertThat(ResultsFile.text(ResultsFile.results(text))).isEqualTo(text);
        assertThat(text).startsWith("{\n  \"provenance\"").doesNotContain("\r").endsWith("}\n");
    }

    @Test
    void theSameRunGivesTheSameBytes() {
        assertThat(zip(to -> bundles.writeWithoutData(study.name(), to))).isEqualTo(withoutData);
    }

    @Test
    void peopleAreNumberedAndNothingThatIsNotClosedIsTold() throws IOException {
        List<String> people = lines("data/people.csv");
        assertThat(people).hasSize(321).startsWith("person,arm,cohort,trede,part_time");
        assertThat(people.get(320)).startsWith("320,");
        assertThat(lines("data/trajectories.csv")).filteredOn(line -> people.stream()
                        .anyMatch(person -> person.split(",")[0].equals(line.split(",")[0]) && person.split(",")[2].equals("B")))
                .isNotEmpty().allMatch(line -> line.endsWith(",,,,"));
        assertThat(lines("data/baseline.csv").getFirst()).contains("LR1", "AY2").doesNotContain("ST");
        assertThat(lines("data/agreement.txt")).containsExactly(TERMS.purpose(), TERMS.agreement());
        assertThat(lines("README.txt").getFirst()).startsWith("SIMULATED");
        assertThat(lines("codebook.csv")).anyMatch(line -> line.startsWith("trajectories.csv,life_rating,"))
                .anyMatch(line -> line.startsWith("baseline.csv,AY2,1,"));
    }

    @Test
    void theRecordComesBeforeTheDataAndWithoutItThereAreNone() {
        assertThat(recorded).containsExactly(new EvaluationDeed.BundleMade(study.name(),
                results.provenance().snapshot(), "A second team checks the analysis (2026-017)"));
        var nothing = new ByteArrayOutputStream();
        Audit full = _ -> {
            throw new UncheckedIOException(new IOException("The disk is full"));
        };
        assertThatThrownBy(() -> bundles(full).writeWithData(study.name(), TERMS, nothing, Progress.NONE))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(nothing.size()).isZero();
    }

    @Test
    void dataNeedAPurposeAndAnAgreement() {
        for (var terms : List.of(new Terms("", "2026-017"), new Terms("checking", "2026-017"),
                new Terms("A second team checks", " "), new Terms("many words ".repeat(20), "2026-017"))) {
            var nothing = new ByteArrayOutputStream();
            assertThatThrownBy(() -> bundles.writeWithData(study.name(), terms, nothing, Progress.NONE))
                    .isInstanceOfSatisfying(Bundles.Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Bundles.Reason.TERMS));
            assertThat(nothing.size()).isZero();
        }
        assertThat(recorded).hasSize(1);
    }

    @Test
    void aBundleWithoutDataCannotBeRunAgain() {
        assertThat(evaluate(withoutData)).isEqualTo(3);
        assertThat(said()).isEqualTo("This bundle has no data, so it can't be run again.\n");
    }

    @Test
    void editedDataAreNamed() throws IOException {
        assertThat(evaluate(edited("data/people.csv", text -> text.replaceFirst("regular", "tailored"), false))).isEqualTo(3);
        assertThat(said()).contains("data/people.csv").contains("edited or damaged").hasLineCount(1);
    }

    @Test
    void editedDataWithNewHashesGiveOtherResults() throws IOException {
        assertThat(evaluate(edited("data/trajectories.csv", text -> text.replaceFirst("(\\d+,life_rating,)\\d", "$19"), true)))
                .isEqualTo(2);
        assertThat(said()).contains("the results are not those in the bundle").contains("baseline/rows/");
    }

    @Test
    void anotherProgramAndAnotherPlanAreNamed() throws IOException {
        var files = unzip(edited("results.json", text -> text.replace(PROGRAM, "0123456789abcdef"), false));
        files.put("surveys/plans/almere-45plus/1.yaml", (new String(files.get("surveys/plans/almere-45plus/1.yaml"),
                StandardCharsets.UTF_8) + "# later\n").getBytes(StandardCharsets.UTF_8));
        assertThat(evaluate(zipped(rehashed(files)))).isEqualTo(2);
        assertThat(said()).contains("Values that differ: 2.").contains("provenance/planFingerprint: ").contains(
                "provenance/program: \"0123456789abcdef\" in the bundle, \"" + PROGRAM + "\" here");
    }

    @Test
    void whatIsNoBundleOrMadeToHarmIsRefusedInOneSentence() throws IOException {
        SequencedMap<String, byte[]> sound = unzip(withData);
        var cases = new LinkedHashMap<String, byte[]>();
        cases.put("nothing", new byte[0]);
        cases.put("no zip", "not a zip".getBytes(StandardCharsets.UTF_8));
        cases.put("cut off", Arrays.copyOf(withData, withData.length / 2));
        cases.put("a hole", holed());
        for (String name : List.of("../escaped.txt", "/tmp/escaped.txt", "data/../../escaped.txt", "..\\escaped.txt",
                "data\\escaped.txt", ".hidden", "surveys/", "a:b")) {
            var more = new LinkedHashMap<>(sound);
            more.put(name, new byte[] {1});
            cases.put(name, zipped(more));
        }
        cases.put("bomb", bomb());
        for (String name : List.of("results.json", "run.json", "data/register.csv",
                "surveys/studies/" + study.name() + ".yaml")) {
            var fewer = new LinkedHashMap<>(sound);
            fewer.remove(name);
            cases.put("without " + name, zipped(fewer));
            cases.put("hashed without " + name, zipped(rehashed(fewer)));
            cases.put("other " + name, edited(name, _ -> "{\"some\": [thing", true));
        }
        cases.put("person", edited("data/people.csv", text -> text.replaceFirst("\n2,", "\n7,"), true));
        cases.put("score", edited("data/trajectories.csv", text -> text.replaceFirst("life_rating", "happiness"), true));
        cases.put("value", edited("data/trajectories.csv", text -> text.replaceFirst(",\\d,", ",many,"), true));
        cases.put("stranger", edited("data/register.csv", text -> text.replaceFirst("\n1,", "\n99999,"), true));
        cases.put("quote", edited("data/people.csv", text -> text + "\"321,regular", true));
        cases.forEach((what, zip) -> {
            assertThat(evaluate(zip)).as(what).isEqualTo(3);
            assertThat(said()).as(what).hasLineCount(1).endsWith(".\n").doesNotContain("Exception");
        });
        assertThat(folder.resolveSibling("escaped.txt")).doesNotExist();
        assertThat(Path.of("/tmp/escaped.txt")).doesNotExist();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void dataThatGiveOtherResultsNowDoNotGoInBesideTheseResults() {
        study.eraseSomebody();
        var nothing = new ByteArrayOutputStream();
        assertThatThrownBy(() -> bundles.writeWithData(study.name(), TERMS, nothing, Progress.NONE))
                .isInstanceOfSatisfying(Bundles.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Bundles.Reason.CHANGED));
        assertThat(nothing.size()).isZero();
    }

    private Bundles bundles(Audit audit) {
        return study.bundles(audit);
    }

    private int evaluate(byte[] zip, String... options) {
        said.reset();
        try {
            Path file = Files.write(folder.resolve("bundle.zip"), zip);
            var out = new PrintStream(said, true, StandardCharsets.UTF_8);
            return EvaluateCommand.run(Stream.concat(Stream.of(file.toString()),
                    Arrays.stream(options)).toList(), out, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private List<String> lines(String name) throws IOException {
        return new String(unzip(withData).get(name), StandardCharsets.UTF_8).lines().toList();
    }

    private static List<String> named(Map<String, byte[]> files, boolean definitions) {
        return files.keySet().stream().filter(name -> name.startsWith("surveys/") == definitions).toList();
    }

    private byte[] edited(String name, UnaryOperator<String> edit, boolean hashed) throws IOException {
        var files = unzip(withData);
        String before = new String(files.get(name), StandardCharsets.UTF_8);
        assertThat(edit.apply(before)).isNotEqualTo(before);
        files.put(name, edit.apply(before).getBytes(StandardCharsets.UTF_8));
        return zipped(hashed ? rehashed(files) : files);
    }

    private byte[] holed() {
        byte[] holed = withData.clone();
        Arrays.fill(holed, holed.length / 3, holed.length / 3 + 2000, (byte) 0);
        return holed;
    }

    private static byte[] bomb() {
        return zip(to -> {
            try (var zip = new ZipOutputStream(to)) {
                zip.putNextEntry(new ZipEntry("data/people.csv"));
                byte[] zeros = new byte[1 << 20];
                for (int i = 0; i < 600; i++) {
                    zip.write(zeros);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static SequencedMap<String, byte[]> rehashed(SequencedMap<String, byte[]> files) {
        var hashed = new LinkedHashMap<>(files);
        hashed.put("SHA256SUMS", files.entrySet().stream().filter(file -> !file.getKey().equals("SHA256SUMS"))
                .map(file -> sha256(file.getValue()) + "  " + file.getKey() + "\n").collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8));
        return hashed;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Writing {
        void to(ByteArrayOutputStream to);
    }

    private static byte[] zip(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        writing.to(bytes);
        return bytes.toByteArray();
    }

    private static byte[] zipped(SequencedMap<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static SequencedMap<String, byte[]> unzip(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}

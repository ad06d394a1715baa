package nl.maatstaf.instrument;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.maatstaf.instrument.PrivacyStatement.Controller;
import nl.maatstaf.instrument.PrivacyStatement.DataKind;
import nl.maatstaf.instrument.PrivacyStatement.LegalBasis;
import nl.maatstaf.instrument.PrivacyStatement.Moment;
import nl.maatstaf.instrument.PrivacyStatement.Period;
import nl.maatstaf.instrument.PrivacyStatement.Processor;
import nl.maatstaf.instrument.PrivacyStatement.SpecialCategories;
import nl.maatstaf.instrument.plan.AnalysisPlan;
import nl.maatstaf.instrument.plan.Estimand.IntercurrentEvent;
import nl.maatstaf.instrument.plan.Estimand.Strategy;
import nl.maatstaf.instrument.plan.Method;
import nl.maatstaf.instrument.plan.PlannedOutcome;
import nl.maatstaf.instrument.plan.PowerAssumptions;
import nl.maatstaf.instrument.plan.Sensitivity;
import nl.maatstaf.instrument.plan.Subgroup;
import nl.maatstaf.instrument.reading.Reading;
import nl.maatstaf.statistics.mixed.Covariance;
import nl.maatstaf.statistics.multiplicity.Adjustment;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class SurveysTest {

    private static final Path SHIPPED = Path.of("surveys");

    private final Reading reading = Reading.of(SHIPPED);

    @Test
    void whatIsShippedHasNoFaults() {
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.surveys()).isPresent();
    }

    @Test
    void theStudyIsTheOneThatWasDesigned() {
        Protocol protocol = shipped().protocol("almere-45plus").orElseThrow();
        Study study = protocol.study();
        assertThat(study.arms()).containsExactly(Arm.REGULAR, Arm.TAILORED);
        assertThat(study.strata()).extracting("code")
                .containsExactly("2-no", "2-yes", "3-no", "3-yes", "4-no", "4-yes");
        assertThat(study.cohorts()).extracting(cohort -> cohort.name() + " " + cohort.allocation())
                .containsExactly("A 2024Q3", "B 2025Q3");
        assertThat(study.lastWave()).isEqualTo(8);
        assertThat(study.randomised()).isTrue();
        assertThat(protocol.languages()).contains("nl", "en").first().isEqualTo("nl");
        assertThat(protocol.questionnaire().scores()).extracting(Score::name)
                .contains("life_rating", "own_direction", "paid_work_12h");
        assertThat(protocol.help().in("nl")).contains("Bel ons");
    }

    @Test
    void thePlanIsTheOneThatWasDesigned() {
        AnalysisPlan plan = shipped().protocol("almere-45plus").orElseThrow().plan();
        assertThat(plan.reference()).isEqualTo("almere-45plus/1");
        assertThat(plan.amendment()).isEmpty();
        assertThat(plan.estimand().words().byLanguage()).containsOnlyKeys("nl", "en");
        assertThat(plan.estimand().events()).extracting(IntercurrentEvent::strategy).containsExactly(
                Strategy.TREATMENT_POLICY, Strategy.TREATMENT_POLICY, Strategy.WHILE_ALIVE);
        assertThat(plan.baselineWave()).isZero();
        assertThat(plan.primary()).isEqualTo(new PlannedOutcome("life_rating", new Method.MixedModel(
                "life_rating ~ cohort + trede + part_time + arm*wave", Covariance.UNSTRUCTURED,
                List.of(Covariance.HETEROGENEOUS_TOEPLITZ)), List.of(5, 6, 7, 8), OptionalDouble.of(0.5), true));
        assertThat(plan.adjustment()).isEqualTo(Adjustment.HOLM);
        assertThat(plan.keySecondary()).extracting(PlannedOutcome::score)
                .containsExactly("own_direction", "fear", "unmet_needs", "paid_work_12h");
        assertThat(plan.outcomes()).hasSize(10).doesNotHaveDuplicates().extracting(PlannedOutcome::score)
                .doesNotContain("fidelity");
        assertThat(plan.subgroups()).extracting(Subgroup::by).containsExactly("trede", "part_time", "AY2", "AY7");
        assertThat(plan.sensitivity()).extracting(Sensitivity::code).containsExactly("tipping-point",
                "jump-to-reference", "inverse-probability-weights", "covariance-per-arm", "kenward-roger");
        assertThat(plan.power()).isEqualTo(
                new PowerAssumptions(0.05, 0.8, 1.8, 0.45, 0.25, 0.8, 0.4, 160, List.of(0.3, 0.4, 0.5)));
    }

    @Test
    void everyMethodAndAssumptionOfTheReaderIsOneOfThePlan() {
        AnalysisPlan full = Reading.of(TestSurveys.SMALL).surveys().orElseThrow().plans().get("almere-45plus/2");
        assertThat(requireNonNull(full).outcomes()).extracting(outcome -> outcome.method().code())
                .contains("mixed-model", "repeated-yes-no", "time-to-event", "proportional-odds", "rank-comparison",
                        "risk-difference", "ancova", "welch", "overlap-weights");
        assertThat(full.sensitivity()).hasSize(6).contains(new Sensitivity.TippingPoint(-3),
                new Sensitivity.InverseProbabilityWeights(List.of("stratum", "life_rating", "EV14")));
        assertThat(full.exploratory().getFirst()).isEqualTo(new PlannedOutcome("little_work",
                new Method.RepeatedYesNo("little_work ~ trede + part_time + arm*wave"), List.of(4, 5),
                OptionalDouble.of(0.1), false));
        assertThat(full.keySecondary().getLast()).isEqualTo(new PlannedOutcome("at_work",
                new Method.TimeToEvent(List.of("cohort", "stratum")), List.of(5), OptionalDouble.empty(), true));
    }

    @Test
    void everyVersionOfAPlanStaysSoThatAnAmendmentCanBeComparedWithTheFirst() {
        Surveys small = Reading.of(TestSurveys.SMALL).surveys().orElseThrow();
        assertThat(small.plans()).containsOnlyKeys("almere-45plus/1", "almere-45plus/2");
        assertThat(small.protocol("almere-45plus").orElseThrow().plan()).isEqualTo(small.plans().get("almere-45plus/1"));
        assertThat(requireNonNull(small.plans().get("almere-45plus/2")).amendment()).get()
                .extracting(why -> why.in("en")).isEqualTo("Enough people took part to look at more.");
    }

    @Test
    void whatTwoPeopleSignIsTheSameWhateverIsReleased(@TempDir Path folder) throws IOException {
        BrokenSurveys surveys = BrokenSurveys.in(folder);
        String signed = signedText(folder);
        surveys.change(BrokenSurveys.STUDY, "fewest: 30", "fewest: 40");
        assertThat(signedText(folder)).isEqualTo(signed);
        String text = Files.readString(folder.resolve(BrokenSurveys.STUDY));
        int begin = text.indexOf("release:");
        int end = text.indexOf("caveats:");
        Files.writeString(folder.resolve(BrokenSurveys.STUDY), text.substring(0, begin) + text.substring(end));
        assertThat(signedText(folder)).as("as it was before anything was released").isEqualTo(signed);
        Files.writeString(folder.resolve(BrokenSurveys.STUDY), text.substring(0, begin) + text.substring(end)
                + "# What everybody may see.\n" + text.substring(begin, end));
        assertThat(signedText(folder)).as("at the end of the file").isEqualTo(signed);
        surveys.change(BrokenSurveys.STUDY, "months-on-assistance: 12", "months-on-assistance: 24");
        assertThat(signedText(folder)).as("who may take part is signed").isNotEqualTo(signed);
    }

    @Test
    void whatTwoPeopleSignIsTheSameWhateverPeopleAreToldAboutTheirData(@TempDir Path folder) throws IOException {
        BrokenSurveys surveys = BrokenSurveys.in(folder);
        String signed = signedText(folder);
        surveys.change(BrokenSurveys.STUDY, "contact: privacy@voorbeeld.example", "contact: 036 000 00 00");
        assertThat(signedText(folder)).as("another telephone number").isEqualTo(signed);
        surveys.change(BrokenSurveys.STUDY, section("privacy", folder), "");
        assertThat(signedText(folder)).as("as it was before people were told").isEqualTo(signed);
        surveys.change(BrokenSurveys.STUDY, section("release", folder), "");
        assertThat(signedText(folder)).as("without either").isEqualTo(signed);
    }

    /** The section of a study that this key begins. */
    private static String section(String key, Path folder) throws IOException {
        Matcher found = Pattern.compile("(?m)^" + key + ":\\n(?: .*\\n)+").matcher(
                Files.readString(folder.resolve(BrokenSurveys.STUDY)));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    @Test
    void aPrivacyStatementIsReadAsItWasWritten() {
        PrivacyStatement privacy = Reading.of(TestSurveys.SMALL).surveys().orElseThrow().protocol("almere-45plus")
                .flatMap(Protocol::privacy).orElseThrow();
        assertThat(privacy.controller()).isEqualTo(new Controller("Instituut Voorbeeld",
                "Nergensstraat 1, 1300 XX Voorbeeldstad", "privacy@voorbeeld.example"));
        assertThat(privacy.evaluators()).containsExactly("A. Verzonnen", "B. Bedacht");
        assertThat(privacy.legalBasis()).isEqualTo(LegalBasis.PUBLIC_TASK);
        assertThat(privacy.specialCategories()).contains(SpecialCategories.RESEARCH);
        assertThat(privacy.recipients()).singleElement().extracting(one -> one.gets().in("nl"))
                .isEqualTo("Alleen vrijgegeven cijfers.");
        assertThat(privacy.processors()).extracting(Processor::name).containsExactly("Rekencentrum Voorbeeld");
        assertThat(privacy.transfers()).isEmpty();
        assertThat(privacy.retention()).containsOnlyKeys(DataKind.values())
                .containsEntry(DataKind.NEVER_DRAWN, new Period(1, Moment.LAST_DRAW))
                .containsEntry(DataKind.ANSWERS, new Period(120, Moment.RESULTS));
    }

    @Test
    void transfersOutsideTheEuAreToldInWords(@TempDir Path folder) throws IOException {
        BrokenSurveys.in(folder).change(BrokenSurveys.STUDY, "transfers: none",
                "transfers: {nl: Naar Noorwegen., en: To Norway.}");
        assertThat(Reading.of(folder).surveys().orElseThrow().protocol("almere-45plus").flatMap(Protocol::privacy)
                .flatMap(PrivacyStatement::transfers).orElseThrow().in("en")).isEqualTo("To Norway.");
    }

    @Test
    void aStudyThatDoesNotTellPeopleWhatHappensWithTheirDataIsForTheDemoOnly(@TempDir Path folder) throws IOException {
        BrokenSurveys surveys = BrokenSurveys.in(folder);
        String silence = "This study does not tell people what happens with their data; add 'privacy'.";
        assertThat(Reading.of(folder).surveys().orElseThrow().faultsOutsideDemo()).extracting(Fault::sentence)
                .doesNotContain(silence);
        surveys.change(BrokenSurveys.STUDY, section("privacy", folder), "");
        assertThat(Reading.of(folder).surveys().orElseThrow().faultsOutsideDemo()).map(Fault::toString)
                .contains(folder.resolve(BrokenSurveys.STUDY) + ":2: " + silence);
    }

    private static String signedText(Path folder) {
        return Reading.of(folder).surveys().orElseThrow().protocol("almere-45plus").orElseThrow().signedText();
    }

    @Test
    void aStudyThatWasNotRandomisedAlwaysSaysSo() {
        Protocol protocol = shipped().protocol("almere-45plus").orElseThrow();
        Study study = protocol.study();
        Study chosen = new Study(study.name(), study.arms(), study.strata(), study.eligibility(), study.cohorts(),
                study.lastWave(), false);
        Protocol compared = new Protocol(chosen, protocol.title(), protocol.eligibility(), protocol.help(),
                protocol.languages(), List.of(), protocol.questionnaire(), protocol.plan(),
                protocol.release(), protocol.privacy(), protocol.fingerprint());
        assertThat(compared.caveats()).extracting(text -> text.in("nl"))
                .containsExactly("Dit is een vergelijking, geen bewijs van effect.");
        assertThat(protocol.caveats()).extracting(text -> text.in("nl")).first().asString()
                .contains("andere groepen");
    }

    @Test
    void aLanguageIsForTheDemoOnlyUntilAPersonHasReviewedIt() throws IOException {
        List<String> expected = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                List<String> lines = Files.readAllLines(file);
                for (int line = 0; line < lines.size(); line++) {
                    Matcher unreviewed = Pattern.compile(" +([a-z]+): unreviewed").matcher(lines.get(line));
                    if (lines.get(line).equals("  invented: yes")) {
                        expected.add(file + ":" + (line + 1) + ": Whoever is named here is invented; write who decides about the data and how they "
                                + "are reached, and drop 'invented'.");
                    }
                    if (unreviewed.matches()) {
                        expected.add(file + ":" + (line + 1) + ": Nobody has reviewed the texts in '"
                                + unreviewed.group(1) + "'; have a person review them, or do not offer that language.");
                    }
                }
            }
        }
        assertThat(expected).anyMatch(fault -> fault.contains("'en'"));
        assertThat(shipped().faultsOutsideDemo()).map(Fault::toString).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void noDutchSentenceForParticipantsIsLongerThanTwelveWords() {
        for (Questionnaire questionnaire : shipped().questionnaires().values()) {
            assertThat(questionnaire.items()).allSatisfy(item ->
                    assertThat(item.text().in("nl").split("[.?!] ?")).allSatisfy(sentence ->
                            assertThat(sentence.split(" ")).hasSizeLessThanOrEqualTo(12)));
        }
    }

    @Test
    void aTextFallsBackToDutch() {
        assertThat(shipped().questionnaires().get("quarterly/1")).isNotNull()
                .satisfies(questionnaire -> assertThat(questionnaire.decline().in("es"))
                        .isEqualTo("Dat wil ik niet zeggen"));
    }

    @Test
    void aFingerprintFollowsTheWordsAndNotTheLineEnds(@TempDir Path folder) throws IOException {
        Path file = TestSurveys.copy(SHIPPED, folder).resolve("instruments/life-rating/1.yaml");
        Questionnaire before = quarterly(shipped());
        Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
        assertThat(quarterly(Reading.of(folder).surveys().orElseThrow()).fingerprint())
                .isEqualTo(before.fingerprint()).hasSize(64);
        Files.writeString(file, Files.readString(file).replace("heel goed", "heel fijn"));
        assertThat(quarterly(Reading.of(folder).surveys().orElseThrow()).fingerprint())
                .isNotEqualTo(before.fingerprint());
    }

    @Test
    void nothingOfTheBlockListIsAskedOfAnybody() {
        assertThat(shipped().questionnaires().values()).allSatisfy(questionnaire ->
                assertThat(questionnaire.items()).noneMatch(item ->
                        item.text().in("nl").toLowerCase(Locale.ROOT).contains("sollicit")));
    }

    private Surveys shipped() {
        return reading.surveys().orElseThrow();
    }

    private static Questionnaire quarterly(Surveys surveys) {
        return surveys.protocol("almere-45plus").orElseThrow().questionnaire();
    }
}

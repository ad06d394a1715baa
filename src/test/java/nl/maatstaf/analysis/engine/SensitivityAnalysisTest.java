package nl.maatstaf.analysis.engine;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.maatstaf.analysis.result.Contrast;
import nl.maatstaf.analysis.result.SensitivityResult;
import nl.maatstaf.instrument.plan.Method;
import nl.maatstaf.instrument.plan.PlannedOutcome;
import nl.maatstaf.instrument.plan.Sensitivity;
import nl.maatstaf.study.Arm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static nl.maatstaf.analysis.engine.GivenData.NONE;
import static nl.maatstaf.analysis.engine.GivenQuestion.planned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SensitivityAnalysisTest {

    private static final PlannedOutcome PRIMARY =
            planned("mark", GivenQuestion.mixed("mark ~ cohort + trede + arm*wave"), 4, 5);
    private static final GivenData TRIAL = GivenTrial.of(3, 120, 5, 1, 5, 3);

    static Stream<Sensitivity> everyAssumption() {
        return Stream.of(new Sensitivity.TippingPoint(-8), new Sensitivity.JumpToReference(),
                new Sensitivity.InverseProbabilityWeights(List.of("trede", "mark")), new Sensitivity.CovariancePerArm(),
                new Sensitivity.RobustStandardErrors(), new Sensitivity.KenwardRoger());
    }

    @ParameterizedTest
    @MethodSource("everyAssumption")
    void comparesTheArmsUnderEveryAssumption(Sensitivity assumption) {
        SensitivityResult result = result(PRIMARY, TRIAL, assumption);
        assertThat(result.refusal()).isEmpty();
        assertThat(result.name()).isEqualTo(assumption.code());
        Contrast primary = new OutcomeAnalysis(about(PRIMARY).question(), TRIAL).answer(PRIMARY).comparison().planned()
                .orElseThrow();
        double margin = primary.estimate() - primary.lower();
        assertThat(result.contrast().orElseThrow().estimate()).isCloseTo(primary.estimate(), within(margin));
    }

    @ParameterizedTest
    @MethodSource("everyAssumption")
    void givesTheSameDigitsInAnyOrderOfPeople(Sensitivity assumption) {
        assertThat(result(PRIMARY, TRIAL.reversed(), assumption)).isEqualTo(result(PRIMARY, TRIAL, assumption));
    }

    @ParameterizedTest
    @MethodSource("everyAssumption")
    void refusesInWords(Sensitivity assumption) {
        assertThat(result(PRIMARY, GivenTrial.of(3, 120, 5, 1, 3, 3), assumption).refusal())
                .contains("No outcome was observed in a closed wave 4.");
        assertThat(result(PRIMARY, new GivenData(), assumption).refusal()).isPresent();
        var one = new GivenData().closed(5);
        for (int i = 0; i < 30; i++) {
            one.person(Arm.TAILORED).says("mark", 5 + i % 3, 5 + i % 4, 6, 5 + i % 5, 5 + i % 2, i % 3 == 0 ? NONE : 6 + i % 5);
        }
        assertThat(result(planned("mark", GivenQuestion.mixed("mark ~ arm*wave"), 4, 5), one, assumption).refusal())
                .isPresent();
        assertThat(result(planned("mark", new Method.WelchComparison(), 5), TRIAL, assumption).refusal().orElseThrow())
                .contains("not analysed by a mixed model");
    }

    /**
     * Everybody answers whatever is due, and two waves are still to come for the late cohort: nobody is missing, and so no
     * assumption about who is can change anything.
     */
    @Test
    void takesAWaveToComeForNoDropout() {
        var data = new GivenData().closed("early", 5).closed("late", 3);
        for (int i = 0; i < 80; i++) {
            data.person(i % 2 == 0 ? Arm.REGULAR : Arm.TAILORED).cohort(i % 8 < 5 ? "early" : "late")
                    .stratum(i % 3 == 0 ? "2-no" : "3-no").says("mark", 4 + i % 5, 5 + i % 3, 4 + i % 7, 5 + i % 4,
                            5 + i % 6 + i % 2, 4 + i % 7 + i % 2);
        }
        SensitivityResult tipping = result(PRIMARY, data, new Sensitivity.TippingPoint(-5));
        assertThat(tipping.refusal()).isEmpty();
        assertThat(tipping.caveats()).isEmpty();
        double start = tipping.contrast().orElseThrow().estimate();
        assertThat(tipping.curve()).hasSize(21).allMatch(point -> point.contrast().estimate() == start);
        SensitivityResult jump = result(PRIMARY, data, new Sensitivity.JumpToReference());
        assertThat(jump.contrast().orElseThrow().estimate()).isEqualTo(start);
        SensitivityResult weighted =
                result(PRIMARY, data, new Sensitivity.InverseProbabilityWeights(List.of("trede", "mark")));
        // Analysis of covariance of the same people at the same waves.
        assertThat(weighted.contrast().orElseThrow().estimate()).isCloseTo(start, within(1e-9));
    }

    /** Somebody of the late cohort who stopped before its last due wave is missing there, and nowhere later. */
    @Test
    void imputesWhatIsMissingAmongWavesThatAreDue() {
        GivenData data = GivenTrial.of(3, 120, 5, 1, 5, 3);
        long early = count(data, participant -> participant.due().contains(5) && !participant.hasValue(5));
        SensitivityResult jump = result(PRIMARY, data, new Sensitivity.JumpToReference());
        assertThat(jump.caveats()).anyMatch(sentence -> sentence.contains(", " + early + " in wave 5)"));
    }

    private static long count(GivenData data, Predicate<Participant> kind) {
        Question question = about(PRIMARY).question();
        return Sample.of(data, Variables.of(question, question.score(PRIMARY), List.of("mark")),
                participant -> !participant.values().isEmpty()).participants().stream().filter(kind).count();
    }

    @Test
    void leavesOutWhoHasNoBaselineAndSaysHowMany() {
        GivenData data = GivenTrial.of(3, 120, 5, 1, 5, 3);
        data.person(Arm.REGULAR).cohort("early").says("mark", NONE, 5, 6, 7, 6, 5);
        for (Sensitivity assumption : List.of(new Sensitivity.JumpToReference(),
                new Sensitivity.InverseProbabilityWeights(List.of("trede")))) {
            assertThat(result(PRIMARY, data, assumption).caveats())
                    .anyMatch(sentence -> sentence.startsWith("1 participant is left out, for want of one of: mark_baseline"));
        }
    }

    @Test
    void tipsWhereTheIntervalTouchesZero() {
        SensitivityResult result = result(PRIMARY, TRIAL, new Sensitivity.TippingPoint(-8));
        assertThat(result.contrast().orElseThrow().lower()).isPositive();
        double tipping = result.tipping().orElseThrow();
        for (SensitivityResult.Shifted point : result.curve()) {
            if (point.shift() > tipping) {
                assertThat(point.contrast().lower()).as("shift " + point.shift()).isPositive();
            }
        }
        assertThat(result.curve().getLast().contrast().lower()).isNegative();
        assertThat(tipping).isBetween(-8.0, 0.0);
    }

    @Test
    void refusesWeightsWhereAVariableTellsWhoWasObserved() {
        var data = new GivenData().closed(5);
        for (int i = 0; i < 60; i++) {
            data.person(i % 2 == 0 ? Arm.REGULAR : Arm.TAILORED).stratum(i % 3 == 0 ? "2-no" : "3-no").says("mark",
                    5 + i % 3, 5 + i % 4, 6 + i % 5, 5, i % 3 == 0 ? NONE : 5 + i % 4, i % 3 == 0 ? NONE : 6 + i % 5);
        }
        assertThat(result(PRIMARY, data, new Sensitivity.InverseProbabilityWeights(List.of("trede"))).refusal()
                .orElseThrow()).contains("without fail");
    }

    private static GivenQuestion about(PlannedOutcome primary) {
        return GivenQuestion.about(primary, GivenQuestion.score("mark", 10));
    }

    private static SensitivityResult result(PlannedOutcome primary, GivenData data, Sensitivity assumption) {
        return new SensitivityAnalysis(about(primary).question(), data).result(assumption);
    }
}

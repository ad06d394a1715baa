package nl.maatstaf.analysis.engine;

import java.util.List;
import java.util.stream.Stream;
import nl.maatstaf.analysis.result.Comparison;
import nl.maatstaf.analysis.result.Contrast;
import nl.maatstaf.analysis.result.Measure;
import nl.maatstaf.instrument.Condition;
import nl.maatstaf.instrument.Made;
import nl.maatstaf.instrument.plan.Method;
import nl.maatstaf.instrument.plan.PlannedOutcome;
import nl.maatstaf.study.Arm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static nl.maatstaf.analysis.engine.GivenData.NONE;
import static nl.maatstaf.analysis.engine.GivenQuestion.planned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class OutcomeAnalysisTest {

    private static final GivenData TRIAL = GivenTrial.of(1, 240, 6, .5, 6, 3);

    static Stream<PlannedOutcome> everyMethod() {
        return Stream.concat(Stream.of(
                        planned("mark", GivenQuestion.mixed("mark ~ cohort + stratum + arm*wave"), 5, 6),
                        planned("helps", new Method.RepeatedYesNo("helps ~ cohort + stratum + arm*wave"), 5, 6),
                        planned("work", new Method.TimeToEvent(List.of("cohort", "stratum")), 6)),
                methodsOfOneWave());
    }

    static Stream<PlannedOutcome> methodsOfOneWave() {
        return Stream.of(
                planned("mark", new Method.ProportionalOdds(List.of("stratum")), 5),
                planned("mark", new Method.RankComparison(), 5),
                planned("helps", new Method.RiskDifference(), 5),
                planned("mark", new Method.Ancova(List.of("stratum", "SEX")), 5),
                planned("mark", new Method.WelchComparison(), 5),
                planned("mark", new Method.OverlapWeights(List.of("trede", "SEX", "mark")), 5));
    }

    @ParameterizedTest
    @MethodSource("everyMethod")
    void comparesTheArmsByEveryMethod(PlannedOutcome outcome) {
        Answer answer = answer(TRIAL, outcome);
        Contrast contrast = answer.comparison().planned().orElseThrow();
        assertThat(contrast.lower()).isLessThan(contrast.estimate());
        assertThat(contrast.upper()).isGreaterThan(contrast.estimate());
        assertThat(answer.p().orElseThrow()).isBetween(0.0, 1.0);
        assertThat(answer.participants()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("everyMethod")
    void givesTheSameDigitsInAnyOrderOfPeople(PlannedOutcome outcome) {
        assertThat(answer(TRIAL.reversed(), outcome)).isEqualTo(answer(TRIAL, outcome));
        assertThat(answer(TRIAL, outcome)).isEqualTo(answer(TRIAL, outcome));
    }

    /** What people of the late cohort say after wave 3 changes nothing, for it isn't closed there. */
    @ParameterizedTest
    @MethodSource("everyMethod")
    void countsOnlyWavesThatAreDue(PlannedOutcome outcome) {
        GivenData silent = GivenTrial.of(1, 240, 6, .5, 6, 3);
        GivenData loud = GivenTrial.of(1, 240, 6, .5, 6, 3);
        loud.person(Arm.TAILORED).cohort("late").says("mark", NONE, NONE, NONE, NONE, NONE, 9, 9)
                .says("helps", NONE, NONE, NONE, NONE, NONE, 1, 1).says("work", NONE, NONE, NONE, NONE, NONE, 1, 1)
                .chose("SEX", 1).stratum("2-no");
        assertThat(answer(loud, outcome).participants()).isEqualTo(answer(silent, outcome).participants());
        assertThat(answer(loud, outcome).observations()).isEqualTo(answer(silent, outcome).observations());
    }

    @ParameterizedTest
    @MethodSource("methodsOfOneWave")
    void comparesOnlyThoseForWhomTheWaveIsDue(PlannedOutcome outcome) {
        long early = answer(TRIAL, outcome).participants();
        long all = answer(GivenTrial.of(1, 240, 6, .5, 6, 6), outcome).participants();
        assertThat(early).isBetween(100L, 180L);
        assertThat(all).isGreaterThan(early + 20);
    }

    @ParameterizedTest
    @MethodSource("everyMethod")
    void saysSoWhereTheWaveIsStillToCome(PlannedOutcome outcome) {
        Answer answer = answer(GivenTrial.of(1, 240, 6, .5, 3, 2), outcome);
        assertThat(answer.comparison().planned().filter(_ -> !(answer.comparison() instanceof Comparison.EventTimes)))
                .isEmpty();
        if (answer.comparison() instanceof Comparison.NotEstimable(String reason)) {
            assertThat(reason).isEqualTo("No outcome was observed in a closed wave 5.");
        } else if (answer.comparison() instanceof Comparison.OverTime overTime) {
            assertThat(overTime.trajectory().waves()).hasSize(4);
            assertThat(answer.p()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("everyMethod")
    void refusesASingleArmAndNobody(PlannedOutcome outcome) {
        var one = new GivenData().closed(6);
        for (int i = 0; i < 40; i++) {
            one.person(Arm.REGULAR).chose("SEX", 1 + i % 2)
                    .says("mark", 5 + i % 3, 5 + i % 4, 5, 6, 5 + i % 3, 5 + i % 5, 6 + i % 3)
                    .says("helps", 0, 1, i % 2, 0, i % 3 == 0 ? 1 : 0, i % 2, 1).says("work", 0, 0, 0, 0, i % 2, 0, 0);
        }
        assertThat(answer(one, outcome).comparison()).isInstanceOfSatisfying(Comparison.NotEstimable.class,
                refused -> assertThat(refused.reason()).startsWith("All participants are in the"));
        assertThat(answer(new GivenData().closed(6), outcome).comparison())
                .isInstanceOf(Comparison.NotEstimable.class);
        assertThat(answer(new GivenData(), outcome).comparison()).isInstanceOf(Comparison.NotEstimable.class);
        assertThat(answer(one, outcome).p()).isEmpty();
    }

    /** Without covariates the odds ratio of more than a level is the cross product of a table of two by two. */
    @ParameterizedTest
    @MethodSource("methodsOfLevels")
    void tellsHowManyHaveEachLevelAndTheOddsOfMore(Method method) {
        int[][] people = {{12, 20, 8}, {6, 14, 20}};
        var data = new GivenData().closed(1);
        for (Arm arm : Arm.values()) {
            for (int level = 0; level < 3; level++) {
                for (int i = 0; i < people[arm.ordinal()][level]; i++) {
                    data.person(arm).says("mark", 5, 3 + level);
                }
            }
        }
        var one = (Comparison.AtOneWave) answer(data, planned("mark", method, 1)).comparison();
        assertThat(one.levels()).extracting(Comparison.Level::value).containsExactly(3.0, 4.0, 5.0);
        assertThat(one.levels()).extracting(Comparison.Level::regular).containsExactly(12L, 20L, 8L);
        assertThat(one.levels()).extracting(Comparison.Level::tailored).containsExactly(6L, 14L, 20L);
        assertThat(one.levels().getFirst().above().orElseThrow().estimate()).isCloseTo(34.0 * 12 / (6 * 28), within(1e-9));
        assertThat(one.levels().get(1).above().orElseThrow().estimate()).isCloseTo(20.0 * 32 / (20 * 8), within(1e-9));
        assertThat(one.levels().getLast().above()).isEmpty();
    }

    static Stream<Method> methodsOfLevels() {
        return Stream.of(new Method.ProportionalOdds(List.of()), new Method.RankComparison());
    }

    @Test
    void leavesOutWhoLacksAVariableAndSaysHowMany() {
        PlannedOutcome ancova = planned("mark", new Method.Ancova(List.of("SEX")), 5);
        GivenData data = GivenTrial.of(1, 240, 6, .5, 6, 6);
        long before = answer(data, ancova).participants();
        assertThat(answer(data, ancova).caveats()).isEmpty();
        data.person(Arm.REGULAR).cohort("early").says("mark", 5, NONE, NONE, NONE, NONE, 7);
        data.person(Arm.REGULAR).cohort("early").says("mark", NONE, NONE, NONE, NONE, NONE, 7).chose("SEX", 1);
        data.person(Arm.REGULAR).cohort("early").says("mark", 5, 5).chose("SEX", 1);
        Answer answer = answer(data, ancova);
        assertThat(answer.participants()).isEqualTo(before);
        assertThat(answer.caveats())
                .containsExactly("2 participants are left out, for want of one of: mark_baseline, SEX.");
    }

    @Test
    void keepsTheNumberLeftOutWhereNobodyRemains() {
        var data = new GivenData().closed(1);
        data.person(Arm.REGULAR).says("mark", 5, 6);
        Answer answer = answer(data, planned("mark", new Method.Ancova(List.of("SEX")), 1));
        assertThat(answer.comparison()).isInstanceOf(Comparison.NotEstimable.class);
        assertThat(answer.caveats()).containsExactly("1 participant is left out, for want of one of: mark_baseline, SEX.");
    }

    @Test
    void refusesMeansThatDoNotVary() {
        var data = new GivenData().closed(1);
        for (int i = 0; i < 6; i++) {
            data.person(i % 2 == 0 ? Arm.REGULAR : Arm.TAILORED).says("mark", 4 + i % 3, 6);
        }
        for (Method method : List.of(new Method.WelchComparison(), new Method.Ancova(List.of()),
                new Method.RankComparison(), new Method.ProportionalOdds(List.of()))) {
            assertThat(answer(data, planned("mark", method, 1)).comparison()).as(method.code())
                    .isInstanceOf(Comparison.NotEstimable.class);
        }
    }

    @Test
    void refusesWeightsWhereAVariableTellsTheArmsApart() {
        var data = new GivenData().closed(1);
        for (int i = 0; i < 20; i++) {
            data.person(i % 2 == 0 ? Arm.REGULAR : Arm.TAILORED).chose("SEX", 1 + i % 2).says("mark", 5 + i % 3, 5 + i % 4);
        }
        assertThat(answer(data, planned("mark", new Method.OverlapWeights(List.of("SEX")), 1)).comparison())
                .isInstanceOfSatisfying(Comparison.NotEstimable.class,
                        refused -> assertThat(refused.reason()).contains("without fail"));
    }

    @Test
    void refusesSharesOverTimeWhereAllSayTheSameOrAWaveTellsThemApart() {
        PlannedOutcome shares = planned("helps", new Method.RepeatedYesNo("helps ~ arm*wave"), 1);
        var same = new GivenData().closed(1);
        var apart = new GivenData().closed(1);
        for (int i = 0; i < 20; i++) {
            Arm arm = i % 2 == 0 ? Arm.REGULAR : Arm.TAILORED;
            same.person(arm).says("helps", 1, 1);
            apart.person(arm).says("helps", i % 4 < 2 ? 1 : 0, 0);
        }
        assertThat(answer(same, shares).comparison()).isInstanceOf(Comparison.NotEstimable.class);
        assertThat(answer(apart, shares).comparison()).isInstanceOf(Comparison.NotEstimable.class);
    }

    @Test
    void refusesInWordsAScoreThatIsNoYesOrNo() {
        assertThat(answer(TRIAL, planned("mark", new Method.RiskDifference(), 5)).comparison()).isEqualTo(
                new Comparison.NotEstimable("The outcome mark holds other numbers than 0 and 1."));
    }

    /** With one wave and a stratum that interacts with nothing, a share is that of the strata, each as large as the frame's. */
    @Test
    void standardisesSharesToTheFrame() {
        var data = new GivenData().closed(0);
        int[][] yes = {{10, 20}, {30, 40}};
        for (int stratum = 0; stratum < 2; stratum++) {
            for (int arm = 0; arm < 2; arm++) {
                for (int i = 0; i < 50; i++) {
                    data.person(Arm.values()[arm]).stratum(stratum == 0 ? "2-no" : "3-no")
                            .saysAt(0, "helps", i < yes[stratum][arm] ? 1 : 0);
                }
                data.allocated(GivenData.COHORT, Arm.values()[arm], stratum == 0 ? "2-no" : "3-no", stratum == 0 ? 90 : 10);
            }
        }
        var comparison = (Comparison.OverTime) answer(data,
                planned("helps", new Method.RepeatedYesNo("helps ~ arm*trede"), 0)).comparison();
        assertThat(comparison.contrast().orElseThrow().measure()).isEqualTo(Measure.DIFFERENCE_IN_SHARES);
        assertThat(comparison.trajectory().waves().getFirst().regular().figure().orElseThrow().estimate())
                .isCloseTo(.9 * .2 + .1 * .6, within(1e-9));
        assertThat(comparison.trajectory().waves().getFirst().tailored().figure().orElseThrow().estimate())
                .isCloseTo(.9 * .4 + .1 * .8, within(1e-9));
    }

    private static Answer answer(GivenData data, PlannedOutcome outcome) {
        Question question = GivenQuestion.about(outcome, GivenQuestion.score("mark", 10),
                        GivenQuestion.event("work", true), GivenQuestion.event("helps", false))
                .asking(Made.choice("SEX", Condition.always(), 1, 2)).question();
        return new OutcomeAnalysis(question, data).answer(outcome);
    }
}

package nl.maatstaf.statistics.planning;

import java.util.List;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.numeric.Normal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class PowerTest {
    /** The normal quantiles .975 and .8 together, from tables: 1.959963984540054 + 0.841621233572914. */
    private static final double DISTANCE = 2.801585218112968;
    private static final double[][] PAIR = {{1, 0.6}, {0.6, 1}};

    /** With one wave and nobody lost the variance of the difference is 2σ²/n. */
    @Test
    void plansASingleWaveAsTwoMeans() {
        PlannedArm arm = PlannedArm.of(new double[][] {{9}}, 1);
        Plan plan = participants(LongitudinalDesign.of(arm, arm), 1.5);
        assertThat(plan.referenceParticipants()).isCloseTo(DISTANCE * DISTANCE * 18 / 2.25, within(1e-9));
        assertThat(plan.otherParticipants()).isEqualTo(plan.referenceParticipants());
    }

    /**
     * With two waves, correlation ρ and a share r at the second, its estimated mean is that of the first times ρ plus
     * the mean of residuals of variance 1 − ρ² over the share: variance ρ² + (1 − ρ²)/r per participant. So with
     * ρ = .6: .36 + .64/.8 = 1.16 and .36 + .64/.5 = 1.64, and with half as many in the other arm 1.16 + 2 · 1.64.
     */
    @Test
    void countsDropoutOfEitherArmAndUnequalArms() {
        LongitudinalDesign design = LongitudinalDesign.of(PlannedArm.of(PAIR, 1, new double[] {1, 0.8}),
                PlannedArm.of(PAIR, 1, new double[] {1, 0.5})).withRatio(2);
        Plan plan = participants(design, 0.5);
        assertThat(plan.referenceParticipants()).isCloseTo(DISTANCE * DISTANCE * 4.44 / 0.25, within(1e-8));
        assertThat(plan.otherParticipants()).isCloseTo(plan.referenceParticipants() / 2, within(1e-12));
    }

    /** The mean of both waves has variance (1 + 1.16 + 2 · .6)/4 = .84 per participant of the first design's arm. */
    @Test
    void averagesWaves() {
        PlannedArm arm = PlannedArm.of(PAIR, 1, new double[] {1, 0.8});
        Plan plan = participants(LongitudinalDesign.of(arm, arm).averagedOver(0, 1), 0.5);
        assertThat(plan.referenceParticipants()).isCloseTo(DISTANCE * DISTANCE * 1.68 / 0.25, within(1e-9));
    }

    /** With a shared baseline and nobody lost the second wave is adjusted for the first: variance 2(1 − ρ²)/n. */
    @Test
    void gainsFromASharedBaseline() {
        PlannedArm arm = PlannedArm.of(PAIR, 1, 1);
        Plan plan = participants(LongitudinalDesign.of(arm, arm).withSharedBaseline(), 0.5);
        assertThat(plan.referenceParticipants()).isCloseTo(DISTANCE * DISTANCE * 1.28 / 0.25, within(1e-9));
    }

    @Test
    void answersEachOfTheThreeQuestionsAlike() {
        LongitudinalDesign design = LongitudinalDesign.of(PlannedArm.of(PAIR, 3, new double[] {0.9, 0.7}),
                PlannedArm.of(PAIR, 2, new double[] {1, 0.9})).withRatio(1.5);
        Plan size = run(PlanningQuestion.participants(-0.8, 0.9).withAlpha(0.01), design);
        double n = size.referenceParticipants();
        assertThat(run(PlanningQuestion.power(n, -0.8).withAlpha(0.01), design).power()).isCloseTo(0.9, within(1e-12));
        assertThat(run(PlanningQuestion.difference(n, 0.9).withAlpha(0.01), design).difference())
                .isCloseTo(0.8, within(1e-12));
        assertThat(size.findings()).extracting("quantity")
                .containsExactly("participants:reference", "participants:other", "difference", "power");
        assertThat(run(PlanningQuestion.power(n, 1), design).findings().getFirst().quantity()).isEqualTo("power");
    }

    /**
     * Two in each arm: 2 degrees of freedom, noncentrality d = δ/σ, critical value t = .95·√(2/(4 · .975 · .025)). With
     * S² exponential, integration by parts gives P(T &gt; t) = Φ(d) − t/√(t² + 2) · exp(−d²/(t² + 2)) ·
     * Φ(td/√(t² + 2)).
     */
    @Test
    void givesThePowerOfATTest() {
        double critical = 0.95 * Math.sqrt(2 / (4 * 0.975 * 0.025));
        double square = critical * critical + 2;
        double expected = Normal.cumulative(3) - critical / Math.sqrt(square) * Math.exp(-9 / square)
                * Normal.cumulative(critical * 3 / Math.sqrt(square));
        MeansPower.Design design = new MeansPower.Design(2);
        Plan plan = new MeansPower(PlanningQuestion.power(2, -6)).run(design).orRefuse();
        assertThat(plan.power()).isCloseTo(expected, within(1e-12));
        assertThat(new MeansPower(PlanningQuestion.difference(2, expected)).run(design).orRefuse().difference())
                .isCloseTo(6, within(1e-9));
        assertThat(new MeansPower(PlanningQuestion.participants(6, expected + 1e-9)).run(design).orRefuse()
                .referenceParticipants()).isCloseTo(2, within(1e-6));
        assertThat(new MeansPower(PlanningQuestion.participants(1000, 0.8)).run(design).orRefuse()
                .referenceParticipants()).isEqualTo(2);
    }

    @Test
    void plansTTestsOfLargeArmsAsNormalOnes() {
        Plan plan = new MeansPower(PlanningQuestion.participants(0.001, 0.8)).run(new MeansPower.Design(1)).orRefuse();
        assertThat(plan.referenceParticipants()).isCloseTo(DISTANCE * DISTANCE * 2e6, within(2.0));
        assertThat(new MeansPower(PlanningQuestion.participants(1e-9, 0.8)).run(new MeansPower.Design(1)))
                .isInstanceOfSatisfying(Outcome.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(Refusal.TOO_FEW_PARTICIPANTS));
    }

    /** Risks .2 and .5: √(.7 · .65) and √(.16 + .25) times the quantiles, divided by .3, and squared. */
    @Test
    void plansProportions() {
        double root = (1.959963984540054 * Math.sqrt(0.455) + 0.841621233572914 * Math.sqrt(0.41)) / 0.3;
        ProportionsPower.Design design = new ProportionsPower.Design(0.2);
        assertThat(new ProportionsPower(PlanningQuestion.participants(0.3, 0.8)).run(design).orRefuse()
                .referenceParticipants()).isCloseTo(root * root, within(1e-10));
        assertThat(new ProportionsPower(PlanningQuestion.power(root * root, 0.3)).run(design).orRefuse().power())
                .isCloseTo(0.8, within(1e-12));
        assertThat(new ProportionsPower(PlanningQuestion.difference(root * root, 0.8)).run(design).orRefuse()
                .difference()).isCloseTo(0.3, within(1e-10));
    }

    @Test
    void plansRisksAtTheEdges() {
        assertThat(new ProportionsPower(PlanningQuestion.power(10, 1)).run(new ProportionsPower.Design(0)).orRefuse()
                .power()).isEqualTo(1);
        assertThat(new ProportionsPower(PlanningQuestion.power(10, 0)).run(new ProportionsPower.Design(0)).orRefuse()
                .power()).isEqualTo(0);
        assertThat(new ProportionsPower(PlanningQuestion.difference(50, 0.8)).run(new ProportionsPower.Design(0))
                .orRefuse().difference()).isBetween(0.05, 0.3);
        assertThat(new ProportionsPower(PlanningQuestion.difference(3, 0.8)).run(new ProportionsPower.Design(0.9)))
                .isInstanceOfSatisfying(Outcome.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(Refusal.TOO_FEW_PARTICIPANTS));
        assertThatThrownBy(() -> new ProportionsPower(PlanningQuestion.power(10, 0.3))
                .run(new ProportionsPower.Design(0.8))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesCallsWithoutSense() {
        PlannedArm two = PlannedArm.of(PAIR, 1, 1);
        List<Runnable> calls = List.of(
                () -> PlanningQuestion.participants(0, 0.8),
                () -> PlanningQuestion.participants(1, 0.05),
                () -> PlanningQuestion.power(1, 1),
                () -> PlanningQuestion.power(10, Double.NaN),
                () -> PlanningQuestion.power(10, 1).withAlpha(1),
                () -> PlannedArm.of(new double[][] {{1, 1}, {1, 1}}, 1, 1),
                () -> PlannedArm.of(new double[][] {{1, 0.1}, {0.2, 1}}, 1, 1),
                () -> PlannedArm.of(PAIR, 0.8, 0.9),
                () -> PlannedArm.of(PAIR, 1, 0),
                () -> PlannedArm.of(PAIR, 1.0),
                () -> LongitudinalDesign.of(two, PlannedArm.of(new double[][] {{1}}, 1)),
                () -> LongitudinalDesign.of(two, two).withRatio(0),
                () -> LongitudinalDesign.of(two, two).averagedOver(2),
                () -> LongitudinalDesign.of(two, two).averagedOver(0, 1).withSharedBaseline(),
                () -> new MeansPower.Design(0),
                () -> new ProportionsPower.Design(1.1));
        assertThat(calls).allSatisfy(
                call -> assertThatThrownBy(call::run).isInstanceOf(IllegalArgumentException.class));
    }

    private static Plan participants(LongitudinalDesign design, double difference) {
        return run(PlanningQuestion.participants(difference, 0.8), design);
    }

    private static Plan run(PlanningQuestion question, LongitudinalDesign design) {
        return new LongitudinalPower(question).run(design).orRefuse();
    }
}

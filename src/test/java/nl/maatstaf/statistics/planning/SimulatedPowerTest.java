package nl.maatstaf.statistics.planning;

import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.mixed.Moments;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class SimulatedPowerTest {
    private static final double[][] COVARIANCE = {{4, 2, 1.5}, {2, 5, 2.5}, {1.5, 2.5, 6}};
    private static final LongitudinalDesign DESIGN = LongitudinalDesign.of(
            PlannedArm.of(COVARIANCE, 1, 0.8, 0.7), PlannedArm.of(COVARIANCE, 1, 0.9, 0.6));
    private static final TrialScenario SCENARIO =
            new TrialScenario(DESIGN, 120, 120, List.of(10.0, 10.0, 10.0), List.of(10.0, 9.5, 9.0));

    @Test
    void agreesWithTheFormulaAndHoldsItsCoverage() {
        double power = new LongitudinalPower(PlanningQuestion.power(120, 1)).run(DESIGN).orRefuse().power();
        SimulatedPowerResult result = new SimulatedPower(500, seed(1)).run(SCENARIO).orRefuse();
        assertThat(result.power().value()).isCloseTo(power, within(0.06));
        assertThat(result.coverage().value()).isCloseTo(0.95, within(0.03));
        assertThat(result.bias()).isCloseTo(0, within(4 * result.biasStandardError().orElseThrow()));
        assertThat(result.difference()).isEqualTo(-1);
        assertThat(result.power().interval().lower()).isLessThan(result.power().value());
        assertThat(result.caveats()).isEmpty();
        assertThat(result.findings()).extracting("quantity").containsExactly("power", "coverage", "bias");
    }

    @Test
    void holdsItsLevelUnderDropoutAtRandomWithASharedBaseline() {
        TrialScenario scenario = new TrialScenario(DESIGN.averagedOver(1, 2).withSharedBaseline(), 80, 80,
                List.of(1.0, 2.0, 3.0), List.of(1.0, 2.0, 3.0)).withDropoutDependence(1.5);
        SimulatedPowerResult result = new SimulatedPower(300, seed(2)).run(scenario).orRefuse();
        assertThat(result.power().value()).isCloseTo(0.05, within(0.04));
        assertThat(result.bias()).isCloseTo(0, within(4 * result.biasStandardError().orElseThrow()));
    }

    @Test
    void keepsTheRetentionAndTheMeans() {
        TrialScenario scenario = new TrialScenario(DESIGN, 20000, 20000, SCENARIO.referenceMeans(),
                SCENARIO.otherMeans());
        Moments moments = new TrialSimulation(scenario).simulate(seed(3).get()).moments();
        assertThat(moments.observations("reference", "1")).isEqualTo(20000);
        assertThat(moments.observations("reference", "2") / 20000.0).isCloseTo(0.8, within(0.012));
        assertThat(moments.observations("reference", "3") / 20000.0).isCloseTo(0.7, within(0.014));
        assertThat(moments.observations("other", "3") / 20000.0).isCloseTo(0.6, within(0.014));
    }

    @Test
    void losesFewerParticipantsWhoseLastOutcomeIsLowWhenDropoutDependsOnIt() {
        // Means far apart between arms don't matter: dropout follows the distance from the mean of the own arm.
        TrialScenario scenario = new TrialScenario(DESIGN, 5000, 5000, List.of(0.0, 0.0, 0.0),
                List.of(1000.0, 1000.0, 1000.0)).withDropoutDependence(50);
        Moments moments = new TrialSimulation(scenario).simulate(seed(4).get()).moments();
        // Nearly everyone above the mean leaves, and nearly no one below it.
        assertThat(moments.observations("reference", "2") / 5000.0).isCloseTo(0.5, within(0.05));
        assertThat(moments.observations("other", "2") / 5000.0).isCloseTo(0.5, within(0.05));
    }

    @Test
    void isTheSameForTheSameSeedOnly() {
        SimulatedPower procedure = new SimulatedPower(20, seed(5));
        assertThat(procedure.run(SCENARIO)).isEqualTo(procedure.run(SCENARIO));
        assertThat(new SimulatedPower(20, seed(6)).run(SCENARIO)).isNotEqualTo(procedure.run(SCENARIO));
    }

    @Test
    void countsTrialsThatCannotBeAnalysed() {
        PlannedArm arm = PlannedArm.of(COVARIANCE, 1, 0.9, 0.3);
        TrialScenario small = new TrialScenario(LongitudinalDesign.of(arm, arm), 4, 4,
                List.of(0.0, 0.0, 0.0), List.of(0.0, 0.0, 0.0));
        SimulatedPowerResult result = new SimulatedPower(50, seed(7)).run(small).orRefuse();
        assertThat(result.analysed()).isBetween(1L, 49L);
        assertThat(result.power().total()).isEqualTo(50);
        assertThat(result.coverage().total()).isEqualTo(result.analysed());
        assertThat(result.caveats()).singleElement().satisfies(caveat -> assertThat(caveat.sentence()).isEqualTo(
                "In " + (50 - result.analysed()) + " of 50 simulated trials the mixed model had no answer."));
    }

    @Test
    void refusesWhenNoTrialCanBeAnalysed() {
        TrialScenario tiny = new TrialScenario(DESIGN, 1, 1, List.of(0.0, 0.0, 0.0), List.of(0.0, 0.0, 0.0));
        assertThat(new SimulatedPower(3, seed(8)).run(tiny)).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.reason().code()).isEqualTo(Refusal.TOO_FEW_PARTICIPANTS));
    }

    /** Five of ten: (5 + z²/2 ± z√(2.5 + z²/4))/(10 + z²) with z² = 3.841458820694124, a well-known .2366 to .7634. */
    @Test
    void givesTheIntervalOfAShare() {
        assertThat(Share.of(5, 10).interval().lower()).isCloseTo(0.236593090512564, within(1e-12));
        assertThat(Share.of(5, 10).interval().upper()).isCloseTo(0.763406909487436, within(1e-12));
        assertThat(Share.of(0, 10).interval().lower()).isEqualTo(0);
        assertThat(Share.of(10, 10).interval().upper()).isEqualTo(1);
    }

    @Test
    void refusesCallsWithoutSense() {
        assertThatThrownBy(() -> new SimulatedPower(0, seed(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TrialScenario(DESIGN, 0, 1, SCENARIO.otherMeans(), SCENARIO.otherMeans()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TrialScenario(DESIGN, 1, 1, List.of(1.0), SCENARIO.otherMeans()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SCENARIO.withDropoutDependence(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Supplier<RandomGenerator> seed(long seed) {
        return () -> RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}

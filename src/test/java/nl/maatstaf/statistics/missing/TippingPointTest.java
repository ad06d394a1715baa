package nl.maatstaf.statistics.missing;

import java.util.List;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.formula.ModelException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class TippingPointTest {
    private static final ImputationModel MODEL = ImputationModel.of(Simulated.VARIABLES);
    private static final Trajectories DATA = Simulated.trial(6, 80, 3, 0.25);

    @Test
    void givesTheDeltaAtWhichTheIntervalTouchesZero() {
        TippingPointResult result = tipping("3", 10);
        assertThat(result.conclusion()).isEqualTo(TippingPointResult.Conclusion.TIPS);
        Estimated there = at(result.delta().orElseThrow());
        assertThat(there.upper()).isCloseTo(0, within(1e-9));
        assertThat(at(result.delta().orElseThrow() - 0.01).upper()).isNegative();
        assertThat(at(result.delta().orElseThrow() + 0.01).upper()).isPositive();
        assertThat(result.findings()).extracting("quantity")
                .containsExactly("tipping-point:3", "difference:3", "difference-at-limit:3");
        assertThat(result.caveats()).extracting(Caveat::code).containsExactly(Caveat.Code.UNTESTABLE_ASSUMPTION);
    }

    @Test
    void looksAtTheMeanOfSeveralWaves() {
        TippingPointResult result =
                new TippingPoint(MODEL, Strategy.MISSING_AT_RANDOM, List.of("2", "3"), 10).run(DATA).orRefuse();
        assertThat(((Estimated) result.start()).estimate())
                .isCloseTo((at("2", 0).estimate() + at("3", 0).estimate()) / 2, within(1e-12));
        Estimated there = average(result.delta().orElseThrow());
        assertThat(there.upper()).isCloseTo(0, within(1e-9));
        // The waves go together, so that their mean is surer than with independent waves and less sure than one wave twice.
        assertThat(average(0).standardError()).isBetween(
                Math.hypot(at("2", 0).standardError(), at("3", 0).standardError()) / 2,
                (at("2", 0).standardError() + at("3", 0).standardError()) / 2);
        assertThat(result.curve()).hasSize(21);
        assertThat(result.curve().get(5).delta()).isEqualTo(2.5);
        assertThat(result.curve().get(5).difference()).isEqualTo(average(2.5));
        assertThat(result.findings()).extracting("quantity")
                .containsExactly("tipping-point:2, 3", "difference:2, 3", "difference-at-limit:2, 3");
        assertThatThrownBy(() -> new TippingPoint(MODEL, Strategy.MISSING_AT_RANDOM, List.of(), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Estimated average(double delta) {
        return (Estimated) new ReferenceBasedImputation(MODEL, Strategy.MISSING_AT_RANDOM, delta)
                .withAverage(List.of("2", "3")).run(DATA).orRefuse().average().orElseThrow();
    }

    @Test
    void hasNoTippingPointWhereTheConclusionHolds() {
        TippingPointResult result = tipping("3", -3);
        assertThat(result.conclusion()).isEqualTo(TippingPointResult.Conclusion.HOLDS);
        assertThat(result.delta()).isEmpty();
        assertThat(((Estimated) result.start()).upper()).isNegative();
        assertThat(((Estimated) result.end()).upper()).isNegative();
        assertThat(tipping("3", 0.01).conclusion()).isEqualTo(TippingPointResult.Conclusion.HOLDS);
    }

    @Test
    void tipsNothingWhenNobodyIsMissingOrZeroIsInTheInterval() {
        TippingPointResult complete = new TippingPoint(MODEL, Strategy.MISSING_AT_RANDOM, "3", 100)
                .run(Simulated.trial(6, 120, 3, 0)).orRefuse();
        assertThat(complete.conclusion()).isEqualTo(TippingPointResult.Conclusion.HOLDS);
        assertThat(complete.caveats()).isEmpty();
        assertThat(tipping("1", 5).conclusion()).isEqualTo(
                ((Estimated) tipping("1", 5).start()).upper() < 0
                        ? TippingPointResult.Conclusion.HOLDS
                        : TippingPointResult.Conclusion.NOTHING_TO_TIP);
    }

    @Test
    void shiftsOnlyImputedOutcomesOfTheOtherArm() {
        List<ImputedDifferences> points =
                new DeltaAdjustment(MODEL, Strategy.MISSING_AT_RANDOM, List.of(0.0, 1.0, -2.0)).run(DATA).orRefuse()
                        .points();
        for (String wave : DATA.waves()) {
            double start = ((Estimated) points.get(0).difference(wave)).estimate();
            double step = ((Estimated) points.get(1).difference(wave)).estimate() - start;
            assertThat(((Estimated) points.get(2).difference(wave)).estimate() - start)
                    .isCloseTo(-2 * step, within(1e-12));
            assertThat(step).isBetween(wave.equals("1") ? 0 : 0.05, 1.0);
        }
    }

    @Test
    void givesAtEachDeltaWhatTheImputationWithThatDeltaGives() {
        DeltaCurve curve = new DeltaAdjustment(MODEL, Strategy.COPY_REFERENCE, List.of(0.0, 1.5)).run(DATA).orRefuse();
        assertThat(curve.points().get(1).differences()).isEqualTo(
                new ReferenceBasedImputation(MODEL, Strategy.COPY_REFERENCE, 1.5).run(DATA).orRefuse().differences());
        assertThat(curve.findings()).extracting("quantity").contains("difference:3:0.0", "difference:3:1.5");
        assertThat(curve.caveats()).hasSize(1);
    }

    @Test
    void refusesCallsWithoutSense() {
        assertThatThrownBy(() -> tipping("9", 1)).isInstanceOf(ModelException.class).hasMessage("There is no wave 9.");
        assertThatThrownBy(() -> tipping("3", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DeltaAdjustment(MODEL, Strategy.COPY_REFERENCE, List.of(Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static TippingPointResult tipping(String wave, double limit) {
        return new TippingPoint(MODEL, Strategy.MISSING_AT_RANDOM, wave, limit).run(DATA).orRefuse();
    }

    private static Estimated at(double delta) {
        return at("3", delta);
    }

    private static Estimated at(String wave, double delta) {
        return (Estimated) new ReferenceBasedImputation(MODEL, Strategy.MISSING_AT_RANDOM, delta).run(DATA).orRefuse()
                .difference(wave);
    }
}

package nl.maatstaf.statistics.groups;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class HedgesGTest {

    /**
     * Of 1, 2, 3, 6 and 2, 4, 6: d = 1/√(22/5) on 5 df, J = Γ(5/2)/(√(5/2) Γ(2)) = (3√π/4)/√(5/2), and the large-sample
     * variance is 7/12 + g²/14.
     */
    @Test
    void givesTheSizeOfADifferenceInSmallSamples() {
        StandardisedDifference size = run(4, 3, 14 / 3.0, 3, 4, 4);
        double d = 1 / StrictMath.sqrt(4.4);
        double correction = .75 * StrictMath.sqrt(StrictMath.PI / 2.5);
        assertThat(size.cohenD()).isCloseTo(d, within(1e-15));
        assertThat(size.correction()).isCloseTo(correction, within(1e-14));
        assertThat(size.approximateHedgesG()).isCloseTo(d * 16 / 19, within(1e-15));
        assertThat(size.hedgesG().estimate()).isCloseTo(correction * d, within(1e-14));
        assertThat(size.hedgesG().standardError())
                .isCloseTo(StrictMath.sqrt(7 / 12.0 + correction * correction * d * d / 14), within(1e-14));
        assertThat(size.cohenInterval().lower()).isLessThan(0);
        assertThat(size.hedgesInterval().upper() / size.cohenInterval().upper()).isCloseTo(correction, within(1e-14));
    }

    /** J by its series in 1/df, whose next term is below 1e-15 here: 1 − 3/(4 df) − 7/(32 df²). */
    @Test
    void theCorrectionKeepsItsDigitsInLargeSamples() {
        double df = 2e6 - 2;
        assertThat(run(1_000_000, 0, 1, 1_000_000, .1, 1).correction())
                .isCloseTo(1 - 3 / (4 * df) - 7 / (32 * df * df), within(1e-13));
    }

    /** With a noncentrality that hardly depends on the variance the interval is the normal one about d. */
    @Test
    void inLargeSamplesBothIntervalsAgree() {
        StandardisedDifference size = run(1_000_000, 0, 1, 1_000_000, .1, 1);
        assertThat(size.hedgesInterval().lower()).isCloseTo(size.hedgesG().lower(), within(1e-7));
        assertThat(size.hedgesInterval().upper()).isCloseTo(size.hedgesG().upper(), within(1e-7));
    }

    @Test
    void aDifferenceManyTimesItsSpreadHasAFiniteInterval() {
        StandardisedDifference size = run(3, 0, 1e-12, 3, 1, 1e-12);
        assertThat(size.cohenD()).isCloseTo(1e6, within(1e-6));
        assertThat(size.cohenInterval().lower()).isBetween(1e5, 1e6);
        assertThat(size.cohenInterval().upper()).isBetween(1e6, 1e7);
    }

    private static StandardisedDifference run(
            long n, double mean, double variance, long otherN, double otherMean, double otherVariance) {
        return new HedgesG().run(new TwoSamples("regular", new SampleMoments(n, mean, variance),
                "tailored", new SampleMoments(otherN, otherMean, otherVariance))).orRefuse();
    }
}

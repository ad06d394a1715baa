package nl.maatstaf.statistics.numeric;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class NoncentralTTest {

    /** Computed with mpmath at 30 digits; SciPy's nct.cdf agrees to 11 digits or more. */
    @ParameterizedTest
    @CsvSource({
        "1.5, 2, 1, 0.59947729288729523",
        "2, 5, 3, 0.17480271555815704",
        "0.3, 18, -1, 0.9022143993456708",
        "4, 58, 2.5, 0.91788852024678946",
        "10, 3, 20, 0.0084474180609703201",
        "40, 10, 45, 0.24488478917725027",
        "200, 4, 150, 0.68987279795430914",
        "2.5, 998, 4, 0.067029995985240495",
        "1.96, 1e6, 0, 0.97500196620736511",
        "1, 1, 0.5, 0.59274773644002936"})
    void givesTheCumulativeProbability(double t, double df, double noncentrality, double expected) {
        NoncentralT distribution = new NoncentralT(df);
        assertThat(distribution.cumulative(t, noncentrality)).isCloseTo(expected, within(1e-13));
        assertThat(distribution.cumulative(-t, -noncentrality)).isCloseTo(1 - expected, within(1e-13));
        assertThat(distribution.noncentrality(t, expected)).isCloseTo(noncentrality, within(1e-11 * (1 + t)));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.3", "2, -1.5", "7, 2.2", "30, 4", "1000, 0.01"})
    void isStudentsDistributionWithoutNoncentrality(double df, double t) {
        double tail = StudentT.twoSided(t, df) / 2;
        assertThat(new NoncentralT(df).cumulative(t, 0)).isCloseTo(t > 0 ? 1 - tail : tail, within(1e-12));
    }

    @Test
    void atZeroItIsTheNormalDistribution() {
        assertThat(new NoncentralT(5).cumulative(0, 1.3)).isEqualTo(Normal.cumulative(-1.3));
        assertThat(new NoncentralT(5).noncentrality(0, .975)).isCloseTo(-1.959963984540054, within(1e-12));
    }

    @Test
    void takesAtLeastOneDegreeOfFreedom() {
        assertThatThrownBy(() -> new NoncentralT(.5)).isInstanceOf(IllegalArgumentException.class);
    }
}

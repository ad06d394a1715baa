package nl.maatstaf.statistics.scales;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The derivatives of the discrepancy are those of its values. */
class FactorDiscrepancyTest {
    private static final double[][] CORRELATION =
            {{1, .5, .3, .1}, {.5, 1, .4, .35}, {.3, .4, 1, .2}, {.1, .35, .2, 1}};
    private static final double STEP = 1e-4;

    @Test
    void derivativesAreThoseOfTheValues() {
        double[] at = {-0.3, -0.9, -0.2, -0.5};
        FactorDiscrepancy point = moved(at, 0, 0);
        for (int i = 0; i < at.length; i++) {
            FactorDiscrepancy up = moved(at, i, STEP);
            FactorDiscrepancy down = moved(at, i, -STEP);
            assertThat(point.gradient()[i]).isCloseTo((up.value() - down.value()) / (2 * STEP), within(1e-7));
            for (int j = 0; j < at.length; j++) {
                assertThat(point.hessian()[i][j])
                        .isCloseTo((up.gradient()[j] - down.gradient()[j]) / (2 * STEP), within(1e-6));
            }
        }
    }

    private static FactorDiscrepancy moved(double[] logarithms, int which, double by) {
        double[] moved = logarithms.clone();
        moved[which] += by;
        return FactorDiscrepancy.at(CORRELATION, Arrays.stream(moved).map(Math::exp).toArray());
    }
}

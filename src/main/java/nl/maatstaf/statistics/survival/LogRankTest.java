package nl.maatstaf.statistics.survival;

import java.util.List;
import java.util.stream.Stream;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.Result;

/**
 * A log-rank test of two arms.
 *
 * @param reference what was observed and expected in the reference arm
 * @param other     the same for the other arm
 * @param variance  the variance of observed minus expected
 * @param statistic (observed − expected)² divided by the variance, chi-squared on one degree of freedom
 * @param p         the p-value
 * @param caveats   few events, and strata that say nothing
 */
public record LogRankTest(
        Arm reference, Arm other, double variance, double statistic, double p, List<Caveat> caveats)
        implements Result {
    /**
     * One arm in the test.
     *
     * @param arm          its name
     * @param participants how many were followed
     * @param observed     its events, each counting with its weight
     * @param expected     the events that it would have if the arms had one curve, weighted likewise
     */
    public record Arm(String arm, long participants, double observed, double expected) {
    }

    public LogRankTest {
        caveats = List.copyOf(caveats);
    }

    @Override
    public List<Finding> findings() {
        return Stream.concat(
                Stream.of(Finding.test(
                        "log-rank-test", reference.participants() + other.participants(), statistic, 1, p)),
                Stream.of(reference, other).flatMap(one -> Stream.of(
                        Finding.value("observed-events:" + one.arm(), one.participants(), one.observed()),
                        Finding.value("expected-events:" + one.arm(), one.participants(), one.expected())))).toList();
    }
}

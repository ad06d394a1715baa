package nl.maatstaf.statistics.ordinal;

import java.util.List;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.Result;

/**
 * What {@link WilcoxonMannWhitney} finds.
 *
 * @param n                  the participants in both arms
 * @param u                  pairs in which the other arm is larger than the reference, ties counted for half
 * @param p                  two-sided p-value by the normal approximation with the correction for ties
 * @param pContinuity        the same with the correction for continuity
 * @param probabilisticIndex P(other &gt; reference) + P(equal)/2
 * @param cliffsDelta        P(other &gt; reference) − P(other &lt; reference)
 * @param caveats            small samples
 */
public record RankSumTest(long n, double u, double p, double pContinuity, double probabilisticIndex,
        double cliffsDelta, List<Caveat> caveats) implements Result {
    public RankSumTest {
        caveats = List.copyOf(caveats);
    }

    @Override
    public List<Finding> findings() {
        return List.of(
                Finding.value("probabilistic-index", n, probabilisticIndex).withP(p),
                Finding.value("cliffs-delta", n, cliffsDelta).withP(p),
                Finding.test("mann-whitney-u", n, u, Double.POSITIVE_INFINITY, p),
                Finding.test("mann-whitney-u-continuity", n, u, Double.POSITIVE_INFINITY, pContinuity));
    }
}

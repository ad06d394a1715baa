package nl.maatstaf.statistics.binary;

import java.util.ArrayList;
import java.util.List;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.Result;

/**
 * How the risk of an event differs between two arms within strata. The difference is compared minus reference, as a
 * share of 1, and the odds ratio takes the compared arm against the reference.
 *
 * @param participants              the participants in strata that have both arms
 * @param strata                    the number of those strata
 * @param leftOut                   the strata that have participants in one arm only
 * @param test                      the test without continuity correction
 * @param testWithCorrection        the test with continuity correction
 * @param commonOddsRatio           Mantel and Haenszel's odds ratio with the interval of Robins, Breslow and Greenland
 * @param riskDifference            Mantel and Haenszel's risk difference with Sato's standard error
 * @param riskDifferenceLargeStrata the same with Greenland and Robins's standard error, for large strata
 * @param homogeneity               Breslow and Day's test that the odds ratio is the same in all strata
 * @param room                      how far the events in the compared arm could be from what is expected without a
 *                                  difference, in the direction with the least room
 */
public record CochranMantelHaenszelResult(
        long participants,
        int strata,
        List<String> leftOut,
        Finding test,
        Finding testWithCorrection,
        Finding commonOddsRatio,
        Estimate riskDifference,
        Estimate riskDifferenceLargeStrata,
        Finding homogeneity,
        double room)
        implements Result {
    private static final double DOUBTFUL = 0.05;

    public CochranMantelHaenszelResult {
        leftOut = List.copyOf(leftOut);
    }

    static CochranMantelHaenszelResult of(List<TwoByTwo> strata, List<String> leftOut) {
        MantelHaenszelSums sums = new MantelHaenszelSums(strata);
        Finding oddsRatio = sums.commonOddsRatio();
        return new CochranMantelHaenszelResult(
                strata.stream().mapToLong(TwoByTwo::participants).sum(),
                strata.size(),
                leftOut,
                sums.test("mantel-haenszel-chi-squared", false),
                sums.test("mantel-haenszel-chi-squared:continuity", true),
                oddsRatio,
                sums.riskDifferenceBySato(),
                sums.riskDifferenceByGreenlandRobins(),
                BreslowDay.test(strata, oddsRatio),
                room(strata));
    }

    private static double room(List<TwoByTwo> strata) {
        double down = 0;
        double up = 0;
        for (TwoByTwo stratum : strata) {
            double n1 = stratum.compared().participants();
            double expected = n1 * stratum.events() / stratum.participants();
            down += expected - StrictMath.max(0, stratum.events() - stratum.reference().participants());
            up += StrictMath.min(n1, stratum.events()) - expected;
        }
        return StrictMath.min(down, up);
    }

    @Override
    public List<Finding> findings() {
        return List.of(
                test,
                testWithCorrection,
                commonOddsRatio,
                Finding.of("risk-difference", participants, riskDifference),
                Finding.of("risk-difference:large-strata", participants, riskDifferenceLargeStrata),
                homogeneity);
    }

    /** The rule for few events is that of Mantel and Fleiss (1980), American Journal of Epidemiology 112:129-134. */
    @Override
    public List<Caveat> caveats() {
        List<Caveat> caveats = new ArrayList<>();
        for (String stratum : leftOut) {
            caveats.add(new Caveat(Caveat.Code.STRATUM_LEFT_OUT,
                    "The stratum " + stratum + " has participants in one arm only and was left out."));
        }
        if (room < RiskComparisonResult.ENOUGH) {
            caveats.add(new Caveat(Caveat.Code.SMALL_SAMPLE,
                    "There are too few events over the strata together for the chi-squared test to hold well."));
        }
        if (homogeneity.p().orElse(1) < DOUBTFUL) {
            caveats.add(new Caveat(Caveat.Code.ASSUMPTION_DOUBTFUL,
                    "The odds ratio seems to differ between strata, so a common odds ratio describes none of them."));
        }
        return caveats;
    }
}

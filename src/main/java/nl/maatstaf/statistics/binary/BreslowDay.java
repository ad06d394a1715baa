package nl.maatstaf.statistics.binary;

import java.util.List;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.numeric.ChiSquared;

/**
 * The test that the odds ratio is the same in all strata: Σ(a − A)²/V, A being the events in the compared arm that the
 * common odds ratio leads one to expect given the margins, and V the reciprocal of the sum of reciprocals of the four
 * expected counts; without Tarone's correction. Breslow and Day (1980), Statistical Methods in Cancer Research, volume
 * 1, section 4.4.
 */
final class BreslowDay {
    private static final String QUANTITY = "breslow-day";

    private BreslowDay() {
    }

    /** The test, on one degree of freedom less than there are strata whose outcome varies. */
    static Finding test(List<TwoByTwo> strata, Finding commonOddsRatio) {
        List<TwoByTwo> varying = strata.stream().filter(TwoByTwo::varies).toList();
        long participants = varying.stream().mapToLong(TwoByTwo::participants).sum();
        if (commonOddsRatio.refusal().isPresent()) {
            return Finding.of(QUANTITY, participants, commonOddsRatio.refusal().get());
        }
        if (varying.size() < 2) {
            return Finding.of(QUANTITY, participants, new NotEstimable(Refusal.ALIASED,
                    "In one stratum only does the outcome vary, so odds ratios can't be compared between strata."));
        }
        double ratio = commonOddsRatio.estimate().orElseThrow();
        double statistic = 0;
        for (TwoByTwo stratum : varying) {
            double n1 = stratum.compared().participants();
            double events = stratum.events();
            double expected = expected(n1, stratum.reference().participants(), events, ratio);
            double deviation = stratum.compared().events() - expected;
            statistic += deviation * deviation * (1 / expected + 1 / (n1 - expected) + 1 / (events - expected)
                    + 1 / (stratum.reference().participants() - events + expected));
        }
        int df = varying.size() - 1;
        return Finding.test(QUANTITY, participants, statistic, df, ChiSquared.upper(statistic, df));
    }

    /** The root x of x(n₀ − m + x) = ψ(n₁ − x)(m − x) between the bounds, in the form that doesn't cancel. */
    private static double expected(double n1, double n0, double events, double ratio) {
        double square = 1 - ratio;
        double linear = n0 - events + ratio * (n1 + events);
        double constant = ratio * n1 * events;
        double root = StrictMath.sqrt(linear * linear + 4 * square * constant);
        return linear > 0 ? 2 * constant / (linear + root) : (root - linear) / (2 * square);
    }
}

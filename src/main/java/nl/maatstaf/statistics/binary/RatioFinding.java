package nl.maatstaf.statistics.binary;

import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.Interval;
import nl.maatstaf.statistics.numeric.Normal;

/** Ratios whose logarithm is taken as normal. */
final class RatioFinding {
    private RatioFinding() {
    }

    /** A ratio with its interval, and with the p-value against one unless the logarithm has no variance. */
    static Finding of(String quantity, long n, double ratio, double logStandardError) {
        double factor = StrictMath.exp(Normal.quantile((1 + Interval.CONFIDENCE) / 2) * logStandardError);
        Finding finding = Finding.value(quantity, n, ratio, new Interval(ratio / factor, ratio * factor));
        return logStandardError > 0
                ? finding.withP(Normal.twoSided(StrictMath.log(ratio) / logStandardError))
                : finding;
    }
}

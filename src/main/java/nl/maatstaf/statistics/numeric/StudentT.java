package nl.maatstaf.statistics.numeric;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Beta;

/** Student's t distribution; with infinite degrees of freedom it is the normal distribution. */
public final class StudentT {
    private static final double QUANTILE_ACCURACY = 1e-15;

    private StudentT() {
    }

    /** P(|T| &gt;= |t|), by the incomplete beta function: one minus a probability near one has lost its digits. */
    public static double twoSided(double t, double df) {
        return Double.isInfinite(df) ? Normal.twoSided(t) : Beta.regularizedBeta(df / (df + t * t), df / 2, 0.5);
    }

    /** The value that T stays below with this probability. */
    public static double quantile(double probability, double df) {
        return Double.isInfinite(df)
                ? Normal.quantile(probability)
                : new TDistribution(null, df, QUANTILE_ACCURACY).inverseCumulativeProbability(probability);
    }
}

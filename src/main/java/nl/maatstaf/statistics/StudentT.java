package nl.maatstaf.statistics;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Beta;

/** Student's t distribution. */
final class StudentT {
    private static final double QUANTILE_ACCURACY = 1e-15;

    private StudentT() {
    }

    /** P(|T| &gt;= |t|), by the incomplete beta function: one minus a probability near one has lost its digits. */
    static double twoSided(double t, double df) {
        return Beta.regularizedBeta(df / (df + t * t), df / 2, 0.5);
    }

    static double quantile(double probability, double df) {
        return new TDistribution(null, df, QUANTILE_ACCURACY).inverseCumulativeProbability(probability);
    }
}

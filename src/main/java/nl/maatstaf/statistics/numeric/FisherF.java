package nl.maatstaf.statistics.numeric;

import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.special.Beta;

/** Fisher's F distribution. */
public final class FisherF {
    private static final double QUANTILE_ACCURACY = 1e-15;

    private FisherF() {
    }

    /** P(F &gt;= f), by the incomplete beta function, which keeps the digits of a small probability. */
    public static double upper(double f, double numeratorDf, double denominatorDf) {
        return Beta.regularizedBeta(
                denominatorDf / (denominatorDf + numeratorDf * f), denominatorDf / 2, numeratorDf / 2);
    }

    /** The value that F stays below with this probability. */
    public static double quantile(double probability, double numeratorDf, double denominatorDf) {
        return new FDistribution(null, numeratorDf, denominatorDf, QUANTILE_ACCURACY)
                .inverseCumulativeProbability(probability);
    }
}

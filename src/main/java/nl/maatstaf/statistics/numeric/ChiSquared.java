package nl.maatstaf.statistics.numeric;

import org.apache.commons.math3.special.Gamma;

/** The chi-squared distribution. */
public final class ChiSquared {
    private ChiSquared() {
    }

    /** P(X &gt;= x), by the upper incomplete gamma function, which keeps the digits of a small probability. */
    public static double upper(double x, double df) {
        return Gamma.regularizedGammaQ(df / 2, x / 2);
    }
}

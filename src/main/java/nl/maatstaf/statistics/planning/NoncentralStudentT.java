package nl.maatstaf.statistics.planning;

import nl.maatstaf.statistics.numeric.Normal;

/**
 * The noncentral t distribution, that of (Z + d)/S with Z standard normal and S² a chi-squared variable divided by its
 * degrees of freedom v. With u = log S the density of u is in proportion to exp(v(u − (e^(2u) − 1)/2)), so that
 * P(T &gt; t) is the mean of Φ(d − t e^u) over u. The trapezoidal rule on the whole line converges faster than any power
 * of its step for such an integrand: Trefethen and Weideman (2014), SIAM Review 56:385-458.
 */
final class NoncentralStudentT {
    private static final int POINTS = 1000;
    /** Minus the logarithm of a density, relative to its maximum, that adds nothing. */
    private static final double NEGLIGIBLE = 50;

    private NoncentralStudentT() {
    }

    /** P(T &gt; t). */
    static double upper(double t, double df, double noncentrality) {
        double lowest = lowest(df);
        double step = (StrictMath.sqrt(NEGLIGIBLE / df) - lowest) / POINTS;
        double total = 0;
        double above = 0;
        for (int i = 0; i <= POINTS; i++) {
            double u = lowest + i * step;
            double weight = StrictMath.exp(df * (u - StrictMath.expm1(2 * u) / 2));
            total += weight;
            above += weight * Normal.cumulative(noncentrality - t * StrictMath.exp(u));
        }
        return above / total;
    }

    /** Below this the density adds nothing: its logarithm is at most −vu²/3 from −1 on, and v(u + 1/2) anywhere. */
    private static double lowest(double df) {
        double nearby = StrictMath.sqrt(3 * NEGLIGIBLE / df);
        return nearby <= 1 ? -nearby : -NEGLIGIBLE / df - 0.5;
    }
}

package nl.maatstaf.statistics.numeric;

import org.apache.commons.math3.distribution.NormalDistribution;

/** The standard normal distribution. */
public final class Normal {
    private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

    private Normal() {
    }

    /** P(Z &lt;= z). */
    public static double cumulative(double z) {
        return STANDARD.cumulativeProbability(z);
    }

    /** P(|Z| &gt;= |z|), from the lower tail, which keeps its digits. */
    public static double twoSided(double z) {
        return 2 * STANDARD.cumulativeProbability(-StrictMath.abs(z));
    }

    /** The value that Z stays below with this probability. */
    public static double quantile(double probability) {
        return STANDARD.inverseCumulativeProbability(probability);
    }
}

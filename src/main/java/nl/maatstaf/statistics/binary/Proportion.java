package nl.maatstaf.statistics.binary;

import nl.maatstaf.statistics.Interval;
import nl.maatstaf.statistics.numeric.Normal;

/**
 * The share of an arm's participants who had the event.
 *
 * @param counts the arm and its counts
 * @param wilson the 95% score interval, as a share of 1
 */
public record Proportion(ArmCounts counts, Interval wilson) {

    /**
     * The proportion x/n with the score interval (x + z²/2 ± z √(x(n − x)/n + z²/4)) / (n + z²), z being the normal
     * quantile. Wilson (1927), Journal of the American Statistical Association 22:209-212.
     *
     * @param counts of at least one participant
     */
    public static Proportion of(ArmCounts counts) {
        return new Proportion(counts, wilson(counts.events(), counts.participants()));
    }

    /**
     * The 95% score interval of x/n.
     *
     * @param x how many had the event; a fraction where only the share is known
     * @param n of how many, above zero
     * @return bounds between 0 and 1
     */
    public static Interval wilson(double x, double n) {
        double z = Normal.quantile((1 + Interval.CONFIDENCE) / 2);
        double centre = x + z * z / 2;
        double margin = z * StrictMath.sqrt(x * ((n - x) / n) + z * z / 4);
        // The bounds at none and all are whole numbers, which rounding would miss.
        double lower = x == 0 ? 0 : (centre - margin) / (n + z * z);
        double upper = x == n ? 1 : (centre + margin) / (n + z * z);
        return new Interval(lower, upper);
    }

    /** The share, between 0 and 1. */
    public double value() {
        return (double) counts.events() / counts.participants();
    }

    /** The variance of the share, p(1 − p)/n. */
    double variance() {
        return value() * counts.nonEvents() / counts.participants() / counts.participants();
    }
}

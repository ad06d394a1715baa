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
        double z = Normal.quantile((1 + Interval.CONFIDENCE) / 2);
        double n = counts.participants();
        double centre = counts.events() + z * z / 2;
        double margin = z * StrictMath.sqrt(counts.events() * (counts.nonEvents() / n) + z * z / 4);
        // The bounds at none and all are whole numbers, which rounding would miss.
        double lower = counts.events() == 0 ? 0 : (centre - margin) / (n + z * z);
        double upper = counts.nonEvents() == 0 ? 1 : (centre + margin) / (n + z * z);
        return new Proportion(counts, new Interval(lower, upper));
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

package nl.maatstaf.statistics;

/**
 * A 95% confidence interval. A bound is infinite where the data set none.
 *
 * @param lower lower bound, in the unit of the estimate
 * @param upper upper bound, in the unit of the estimate
 */
public record Interval(double lower, double upper) {
    /** The confidence of every interval. */
    public static final double CONFIDENCE = 0.95;
}

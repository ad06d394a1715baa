package nl.maatstaf.statistics;

import nl.maatstaf.statistics.numeric.StudentT;

/**
 * An estimate in the unit of the quantity, with the uncertainty that its standard error gives. Every number is finite,
 * except the df of an estimate that is taken as normal.
 *
 * @param estimate      the value
 * @param standardError its standard error
 * @param df            degrees of freedom of Student's t; infinite for the normal distribution
 * @param t             estimate divided by standard error
 * @param p             two-sided p-value against zero
 * @param lower         lower bound of the 95% confidence interval
 * @param upper         upper bound of the 95% confidence interval
 */
public record Estimated(
        double estimate, double standardError, double df, double t, double p, double lower, double upper)
        implements Estimate {

    /**
     * An estimate with its test and interval by Student's t.
     *
     * @param standardError more than zero
     * @param df            more than zero; infinite for the normal distribution
     */
    public static Estimated of(double estimate, double standardError, double df) {
        double t = estimate / standardError;
        double margin = StudentT.quantile((1 + Interval.CONFIDENCE) / 2, df) * standardError;
        return new Estimated(
                estimate, standardError, df, t, StudentT.twoSided(t, df), estimate - margin, estimate + margin);
    }

    /** An estimate with its test and interval by the normal distribution. */
    public static Estimated normal(double estimate, double standardError) {
        return of(estimate, standardError, Double.POSITIVE_INFINITY);
    }

    /** The bounds of the 95% confidence interval. */
    public Interval interval() {
        return new Interval(lower, upper);
    }
}

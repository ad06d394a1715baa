package nl.maatstaf.statistics;

/**
 * An estimate in the unit of the outcome; every number is finite.
 *
 * @param estimate      the value
 * @param standardError its standard error
 * @param df            degrees of freedom by Satterthwaite's method
 * @param t             estimate divided by standard error
 * @param p             two-sided p-value against zero
 * @param lower         lower bound of the 95% confidence interval
 * @param upper         upper bound of the 95% confidence interval
 */
public record Estimated(
        double estimate, double standardError, double df, double t, double p, double lower, double upper)
        implements Estimate {
    private static final double CONFIDENCE = 0.95;

    static Estimated of(double estimate, double standardError, double df) {
        double t = estimate / standardError;
        double margin = StudentT.quantile((1 + CONFIDENCE) / 2, df) * standardError;
        return new Estimated(
                estimate, standardError, df, t, StudentT.twoSided(t, df), estimate - margin, estimate + margin);
    }
}

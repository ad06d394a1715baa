package nl.maatstaf.analysis.result;

import java.util.OptionalDouble;

/**
 * The arms compared by one number with its 95% interval. There is no p-value here on purpose: see {@link Tested}.
 *
 * @param measure       what the number is
 * @param estimate      the number
 * @param lower         lower bound
 * @param upper         upper bound
 * @param standardError its standard error, on the scale of the estimate; empty for ratios and exact intervals
 * @param df            degrees of freedom; empty where the normal distribution is taken
 */
public record Contrast(Measure measure, double estimate, double lower, double upper, OptionalDouble standardError,
        OptionalDouble df) {}

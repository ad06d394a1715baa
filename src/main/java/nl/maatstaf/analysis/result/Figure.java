package nl.maatstaf.analysis.result;

/**
 * A mean, or a share between 0 and 1, with its 95% interval, in the unit of the score.
 *
 * @param estimate the figure
 * @param lower    lower bound
 * @param upper    upper bound
 */
public record Figure(double estimate, double lower, double upper) {}

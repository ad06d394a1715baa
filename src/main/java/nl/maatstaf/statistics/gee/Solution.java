package nl.maatstaf.statistics.gee;

import java.util.OptionalDouble;

/**
 * Where the estimating equations are solved.
 *
 * @param point           the coefficients of the design's orthonormal columns
 * @param covariance      their robust covariance
 * @param modelCovariance their covariance if the working correlation were right
 * @param correlation     the correlation, nothing where it isn't estimated
 * @param scale           the variance of Pearson's residuals
 */
record Solution(
        double[] point,
        double[][] covariance,
        double[][] modelCovariance,
        OptionalDouble correlation,
        double scale) {
}

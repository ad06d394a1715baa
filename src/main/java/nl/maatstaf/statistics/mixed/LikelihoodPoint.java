package nl.maatstaf.statistics.mixed;

import java.util.List;

/**
 * The likelihood at given covariances between waves, with all that its derivatives need.
 *
 * @param covariances per group of participants, waves by waves
 * @param precisions  per pattern, the inverse of the observed block of its covariance, padded with zeros
 * @param residuals   per pattern, the sums with the outcomes replaced by residuals
 * @param beta        the coefficients by generalised least squares
 * @param phi         their covariance, the inverse of their information
 * @param value       minus twice the log-likelihood
 */
record LikelihoodPoint(
        List<double[][]> covariances,
        List<double[][]> precisions,
        List<Residuals> residuals,
        double[] beta,
        double[][] phi,
        double value) {
}

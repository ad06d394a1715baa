package nl.maatstaf.statistics.mixed;

import java.util.List;

/** The restricted likelihood at one covariance between waves, with all that its derivatives need. */
final class LikelihoodPoint {
    final double[][] covariance;
    /** Per pattern, the inverse of the observed block of the covariance, padded with zeros. */
    final List<double[][]> precisions;
    final List<Residuals> residuals;
    /** The coefficients by generalised least squares. */
    final double[] beta;
    /** The covariance of the coefficients. */
    final double[][] phi;
    /** Minus twice the log-likelihood. */
    final double value;

    LikelihoodPoint(
            double[][] covariance,
            List<double[][]> precisions,
            List<Residuals> residuals,
            double[] beta,
            double[][] phi,
            double value) {
        this.covariance = covariance;
        this.precisions = precisions;
        this.residuals = residuals;
        this.beta = beta;
        this.phi = phi;
        this.value = value;
    }
}

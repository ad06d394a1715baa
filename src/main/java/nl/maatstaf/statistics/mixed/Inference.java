package nl.maatstaf.statistics.mixed;

import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.numeric.Cholesky;
import nl.maatstaf.statistics.numeric.Matrices;

/** Estimates of linear forms of the coefficients, with degrees of freedom by Satterthwaite's method. */
final class Inference {
    private final LikelihoodPoint optimum;
    private final double[] beta;
    private final Derivatives derivatives;
    private final Cholesky observedHessian;

    /**
     * Prepares inference at the optimum.
     *
     * @param outcomeAnchor what the intercept, the first coefficient, lacks
     * @throws NotEstimableException if the likelihood has no proper maximum there
     */
    Inference(RestrictedLikelihood likelihood, LikelihoodPoint optimum, long outcomeAnchor) {
        this.optimum = optimum;
        beta = optimum.beta.clone();
        beta[0] += outcomeAnchor;
        derivatives = new Derivatives(likelihood, optimum);
        observedHessian = Cholesky.of(derivatives.observedHessian()).orElseThrow(Reml::notConverged);
    }

    double logLikelihood() {
        return -optimum.value / 2;
    }

    double[][] covariance() {
        return optimum.covariance;
    }

    /** The value of a form. */
    double value(double[] form) {
        return Matrices.dot(form, beta);
    }

    /**
     * The estimate of a form that isn't zero. Its degrees of freedom are 2 v^2 / (g'Ag), v being its variance, g the
     * gradient of v in the covariance parameters, and A their covariance, twice the inverse of the observed Hessian.
     * Satterthwaite (1946), Biometrics Bulletin 2:110-114; Giesbrecht and Burns (1985), Biometrics 41:477-486.
     */
    Estimate estimate(double[] form) {
        double variance = Matrices.bilinear(form, optimum.phi, form);
        double[] gradient = derivatives.varianceGradient(form);
        double varianceOfVariance = 2 * Matrices.dot(gradient, observedHessian.solve(gradient));
        double df = 2 * variance * variance / varianceOfVariance;
        // Only over- or underflow can make this fail, but a number that isn't one must not be shown.
        if (!(variance > 0 && df > 0 && df < Double.POSITIVE_INFINITY)) {
            return Reml.notConverged().reason();
        }
        Estimated estimated = Estimated.of(Matrices.dot(form, beta), StrictMath.sqrt(variance), df);
        return Double.isFinite(estimated.upper() - estimated.lower()) ? estimated : Reml.notConverged().reason();
    }
}

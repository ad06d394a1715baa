package nl.maatstaf.statistics.ordinal;

import java.util.List;
import java.util.Optional;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.numeric.Cholesky;
import nl.maatstaf.statistics.numeric.Matrices;

/**
 * The maximum of a cumulative logit likelihood.
 *
 * @param parameters    thresholds and coefficients
 * @param covariance    the inverse of the observed information
 * @param logLikelihood its logarithm
 */
record LikelihoodMaximum(double[] parameters, double[][] covariance, double logLikelihood) {

    private static final int MOST_STEPS = 200;
    private static final double CONVERGED = 1e-9;

    /** What the sum of the log-likelihood may lose by rounding, relative to it, which hides the rise of last steps. */
    private static final double ROUNDING = 1e-12;

    /** What a step may still gain when the likelihood has all but levelled off. */
    private static final double LEVEL = 1e-8;

    /** A step that isn't small, in standard deviations of a covariate. */
    private static final double LARGE = 0.1;

    /**
     * Newton's method with halved steps, which on a concave likelihood finds the maximum if there is one. If there is
     * none (Albert and Anderson 1984, Biometrika 71), the likelihood levels off while steps stay large: separation.
     *
     * @param start   thresholds in order
     * @param columns the names of the covariates
     */
    static LikelihoodMaximum of(CumulativeLogit model, double[] start, List<String> columns) {
        double[] at = start;
        double likelihood = model.logLikelihood(at);
        for (int count = 0; count < MOST_STEPS; count++) {
            CumulativeLogit.Derivatives derivatives = model.derivatives(at);
            Optional<Cholesky> information = Cholesky.of(derivatives.information());
            if (information.isEmpty()) {
                throw separated(model, at, columns);
            }
            double[] step = information.get().solve(derivatives.gradient());
            double largest = largest(step);
            if (largest > LARGE && Matrices.dot(step, derivatives.gradient()) < LEVEL) {
                throw separated(model, step, columns);
            }
            double factor = 1;
            double[] next = moved(at, step, factor);
            double raised = model.logLikelihood(next);
            if (largest < CONVERGED) {
                return new LikelihoodMaximum(next, information.get().inverse(), raised);
            }
            double least = likelihood - ROUNDING * StrictMath.abs(likelihood);
            while (!(raised >= least) && factor > CONVERGED) {
                factor /= 2;
                next = moved(at, step, factor);
                raised = model.logLikelihood(next);
            }
            at = next;
            likelihood = raised;
        }
        throw new NotEstimableException(Refusal.NO_CONVERGENCE, "The maximum of the likelihood wasn't found.");
    }

    private static double[] moved(double[] from, double[] step, double factor) {
        double[] to = from.clone();
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * step[i];
        }
        return to;
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = StrictMath.max(largest, StrictMath.abs(value));
        }
        return largest;
    }

    private static NotEstimableException separated(CumulativeLogit model, double[] direction, List<String> columns) {
        int most = model.thresholds();
        for (int i = most; i < direction.length; i++) {
            if (StrictMath.abs(direction[i]) > StrictMath.abs(direction[most])) {
                most = i;
            }
        }
        return new NotEstimableException(Refusal.SEPARATION, columns.isEmpty()
                ? "The likelihood has no maximum, for a level is left without outcomes."
                : "The column " + columns.get(most - model.thresholds())
                        + " tells levels of the outcome apart without fail, so its estimate is infinite.");
    }

    /** One parameter with its standard error, by the normal distribution. */
    Estimated estimate(int parameter) {
        return Estimated.normal(parameters[parameter], StrictMath.sqrt(covariance[parameter][parameter]));
    }

    /** The same in other parameters, each a linear combination of these. */
    LikelihoodMaximum transformed(double[][] combinations) {
        double[] values = Matrices.times(combinations, parameters);
        double[][] changed = new double[values.length][values.length];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                changed[i][j] = Matrices.bilinear(combinations[i], covariance, combinations[j]);
            }
        }
        return new LikelihoodMaximum(values, changed, logLikelihood);
    }
}

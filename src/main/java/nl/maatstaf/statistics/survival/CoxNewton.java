package nl.maatstaf.statistics.survival;

import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.numeric.Cholesky;
import nl.maatstaf.statistics.numeric.Matrices;

/**
 * Maximises a log partial likelihood, which is concave, by Newton's method with halved steps. When the likelihood keeps
 * rising towards infinite coefficients (Bryson and Johnson, 1981, Technometrics 23, 381), the decrement vanishes while
 * the linear predictor keeps moving by a whole unit each step, and that is how the two ends are told apart.
 */
final class CoxNewton {
    /**
     * The end.
     *
     * @param coefficients of the standardised covariates
     * @param start        the likelihood with all coefficients zero
     * @param point        the likelihood at its maximum
     * @param scoreTest    the statistic of the score test that all coefficients are zero
     * @param covariance   the inverse of the information at the maximum
     */
    record Maximum(
            double[] coefficients, PartialLikelihood.Point start, PartialLikelihood.Point point, double scoreTest,
            double[][] covariance) {
    }

    /** Below this share of its information a covariate counts as following from the others. */
    private static final double DEPENDENT = 1e-11;

    private static final int ITERATIONS = 200;
    private static final int HALVINGS = 40;
    /** After a step with this decrement the error that is left is below the precision of the numbers. */
    private static final double CONVERGED = 1e-16;
    /** With a decrement below this no finite maximum is further away than the next limit, but an infinite one is. */
    private static final double FLAT = 1e-9;

    private static final double MOVING = 0.1;

    private final PartialLikelihood likelihood;
    private final CoxCovariates covariates;

    CoxNewton(PartialLikelihood likelihood, CoxCovariates covariates) {
        this.likelihood = likelihood;
        this.covariates = covariates;
    }

    /** The maximum, given how many had the event. */
    Maximum maximise(int events) {
        double[] coefficients = new double[covariates.names().size()];
        PartialLikelihood.Point start = likelihood.at(coefficients);
        refuseDependent(start.information(), events);
        double scoreTest = Matrices.dot(start.score(), step(start, coefficients));
        PartialLikelihood.Point point = start;
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[] step = step(point, coefficients);
            double decrement = Matrices.dot(step, point.score());
            if (decrement < FLAT && movement(step, mostMoved(step)) > MOVING) {
                throw separated(step);
            }
            boolean near = decrement < FLAT;
            PartialLikelihood.Point next = likelihood.at(moved(coefficients, step, 1));
            double share = 1;
            // Close to the maximum the likelihood changes by less than its rounding, so comparing it says nothing.
            for (int halving = 0; !near && !(next.logLikelihood() >= point.logLikelihood()); halving++) {
                if (halving == HALVINGS) {
                    throw notFound();
                }
                share /= 2;
                next = likelihood.at(moved(coefficients, step, share));
            }
            coefficients = moved(coefficients, step, share);
            point = next;
            if (decrement < CONVERGED) {
                return new Maximum(coefficients, start, point, scoreTest, factor(point, coefficients).inverse());
            }
        }
        throw notFound();
    }

    /** Finds the first covariate that follows from those before it, by the pivots of the factorisation of Cholesky. */
    private void refuseDependent(double[][] information, int events) {
        for (int size = 1; size <= information.length; size++) {
            double own = information[size - 1][size - 1];
            if (own <= DEPENDENT * events || pivot(information, size) <= DEPENDENT * own) {
                String name = covariates.names().get(size - 1);
                throw new NotEstimableException(Refusal.RANK_DEFICIENT, "Among those at risk when events happen, the "
                        + "covariate " + name + " doesn't vary or follows from the covariates before it.");
            }
        }
    }

    /** What is left of the information of a covariate when those before it are known. */
    private static double pivot(double[][] information, int size) {
        double own = information[size - 1][size - 1];
        if (size == 1) {
            return own;
        }
        double[] last = information[size - 1];
        double[][] before = new double[size - 1][size - 1];
        double[] with = new double[size - 1];
        for (int i = 0; i < size - 1; i++) {
            System.arraycopy(information[i], 0, before[i], 0, size - 1);
            with[i] = last[i];
        }
        return Cholesky.of(before).map(factor -> own - Matrices.dot(with, factor.solve(with))).orElse(0.0);
    }

    private double[] step(PartialLikelihood.Point point, double[] coefficients) {
        return factor(point, coefficients).solve(point.score());
    }

    private Cholesky factor(PartialLikelihood.Point point, double[] coefficients) {
        // The information was regular at zero, so only far out can it lose its rank.
        return Cholesky.of(point.information()).orElseThrow(() -> separated(coefficients));
    }

    private static double[] moved(double[] coefficients, double[] step, double share) {
        double[] moved = coefficients.clone();
        for (int j = 0; j < moved.length; j++) {
            moved[j] += share * step[j];
        }
        return moved;
    }

    /** By how much at most a step in one coefficient moves the linear predictor. */
    private double movement(double[] step, int covariate) {
        return StrictMath.abs(step[covariate]) * covariates.ranges()[covariate];
    }

    private int mostMoved(double[] step) {
        int most = 0;
        for (int j = 1; j < step.length; j++) {
            most = movement(step, j) > movement(step, most) ? j : most;
        }
        return most;
    }

    private NotEstimableException separated(double[] direction) {
        return new NotEstimableException(Refusal.SEPARATION, "The covariate "
                + covariates.names().get(mostMoved(direction))
                + " tells without fail who has the event first, so that its hazard ratio is infinite or zero.");
    }

    private static NotEstimableException notFound() {
        return new NotEstimableException(
                Refusal.NO_CONVERGENCE, "The maximum of the partial likelihood was not found.");
    }
}

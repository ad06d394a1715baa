package nl.maatstaf.statistics.mixed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.numeric.Cholesky;
import nl.maatstaf.statistics.numeric.Matrices;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Maximises a likelihood over the parameters of the covariances: Fisher scoring while far from the maximum, for some
 * steps at most, then Newton's method; steps that fail are halved.
 */
final class Maximiser {
    /** The decrease that a step may promise for Newton's method to be trusted with it. */
    private static final double NEAR = 2;
    private static final int FISHER_STEPS = 3;
    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 40;
    /** The promised decrease at which the parameters are known to a millionth of their standard errors. */
    private static final double CONVERGED = 1e-13;
    /** The promised decrease below which one that doesn't shrink any more is rounding. */
    private static final double ROUNDED = 1e-7;
    /** A rise of the criterion, relative to its size, that is rounding. */
    private static final double ROUNDING = 1e-12;
    /** The eigenvalue of a correlation matrix below which it is singular. */
    private static final double SINGULAR = 1e-9;
    private static final double NEARLY_SINGULAR = 1e-4;
    private static final double NOTABLE_SHARE = 0.1;

    private final NormalLikelihood likelihood;
    private final CovarianceModel covariance;
    private final List<String> waves;
    /** Where the search is. */
    private Place place;

    /**
     * Prepares the search.
     *
     * @param start covariances to start from, one per group
     */
    Maximiser(NormalLikelihood likelihood, CovarianceModel covariance, List<String> waves, List<double[][]> start) {
        this.likelihood = likelihood;
        this.covariance = covariance;
        this.waves = waves;
        double[] parameters = covariance.near(start);
        place = likelihood.at(covariance.at(parameters))
                .map(point -> new Place(parameters, point))
                .orElseThrow(Maximiser::notConverged);
    }

    static NotEstimableException notConverged() {
        return new NotEstimableException(Refusal.NO_CONVERGENCE, "The maximum of the likelihood was not found.");
    }

    /** Parameters, and the likelihood there. */
    private record Place(double[] parameters, LikelihoodPoint point) {
    }

    /**
     * The place of the highest likelihood, with what inference needs of it.
     *
     * @throws NotEstimableException if there is none, or it isn't found
     */
    Optimum maximise() {
        try {
            return climb();
        } catch (NotEstimableException failure) {
            // On its way to a singular covariance the search may get stuck just before it.
            if (failure.reason().code() == Refusal.NO_CONVERGENCE) {
                refuseSingular(place.point.covariances(), NEARLY_SINGULAR);
            }
            throw failure;
        }
    }

    private Optimum climb() {
        double promised = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS; step++) {
            Slopes slopes = new Slopes();
            double[] direction = slopes.direction(promised > NEAR && step < FISHER_STEPS);
            double before = promised;
            promised = -Matrices.dot(slopes.gradient, direction);
            if (promised < CONVERGED || promised < ROUNDED && promised > before / 2) {
                return optimum(slopes);
            }
            descend(direction);
            refuseSingular(place.point.covariances(), SINGULAR);
        }
        throw notConverged();
    }

    private Optimum optimum(Slopes slopes) {
        if (!Double.isFinite(place.point.value())) {
            throw notConverged();
        }
        double[][] inverse = Cholesky.of(slopes.observed()).orElseThrow(Maximiser::notConverged).inverse();
        double[][] jacobian = slopes.jacobian;
        double[][] ofEntries = Matrices.times(jacobian, Matrices.times(inverse, Matrices.transpose(jacobian)));
        for (double[] row : ofEntries) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= 2;
            }
        }
        return new Optimum(place.point, slopes.derivatives, ofEntries);
    }

    private static double[] moved(double[] parameters, double[] direction, double length) {
        return IntStream.range(0, parameters.length)
                .mapToDouble(i -> parameters[i] + length * direction[i])
                .toArray();
    }

    private void descend(double[] direction) {
        double highest = place.point.value() + ROUNDING * StrictMath.abs(place.point.value());
        double length = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            double[] parameters = moved(place.parameters, direction, length);
            Optional<LikelihoodPoint> next = likelihood.at(covariance.at(parameters));
            if (next.isPresent() && next.get().value() <= highest) {
                place = new Place(parameters, next.get());
                return;
            }
            length /= 2;
        }
        throw notConverged();
    }

    private void refuseSingular(List<double[][]> covariances, double smallest) {
        for (double[][] one : covariances) {
            int size = one.length;
            double[][] correlation = new double[size][size];
            for (int s = 0; s < size; s++) {
                for (int t = 0; t < size; t++) {
                    correlation[s][t] = one[s][t] / StrictMath.sqrt(one[s][s]) / StrictMath.sqrt(one[t][t]);
                    if (!Double.isFinite(correlation[s][t])) {
                        throw notConverged();
                    }
                }
            }
            EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(correlation));
            if (eigen.getRealEigenvalue(size - 1) < smallest) {
                throw singular(eigen.getEigenvector(size - 1).toArray());
            }
        }
    }

    private NotEstimableException singular(double[] vector) {
        String names = IntStream.range(0, vector.length)
                .filter(t -> StrictMath.abs(vector[t]) > NOTABLE_SHARE)
                .mapToObj(waves::get)
                .collect(Collectors.joining(", "));
        return new NotEstimableException(Refusal.SINGULAR_COVARIANCE,
                "The covariance between waves is singular: the outcomes in the waves " + names
                        + " follow from one another.");
    }

    /** The derivatives in the parameters, from those in the entries by the chain rule. */
    private final class Slopes {
        private final Derivatives derivatives;
        private final double[][] jacobian;
        private final double[] gradient;

        Slopes() {
            derivatives = new Derivatives(likelihood, place.point);
            jacobian = covariance.jacobian(place.parameters);
            gradient = Matrices.times(Matrices.transpose(jacobian), derivatives.gradient());
        }

        double[][] observed() {
            double[][] hessian = Matrices.sandwich(jacobian, derivatives.observedHessian());
            double[][] curvature = covariance.curvature(place.parameters, derivatives.gradient());
            for (int i = 0; i < hessian.length; i++) {
                for (int j = 0; j < hessian.length; j++) {
                    hessian[i][j] += curvature[i][j];
                }
            }
            return hessian;
        }

        double[] direction(boolean fisher) {
            Optional<Cholesky> newton = fisher ? Optional.empty() : Cholesky.of(observed());
            double[] direction = newton
                    .or(() -> Cholesky.of(Matrices.sandwich(jacobian, derivatives.expectedHessian())))
                    .orElseThrow(Maximiser::notConverged)
                    .solve(gradient);
            return IntStream.range(0, direction.length).mapToDouble(i -> -direction[i]).toArray();
        }
    }
}

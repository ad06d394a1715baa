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

/** Maximises the restricted likelihood: some steps of Fisher scoring, then Newton's method, halving steps that fail. */
final class Reml {
    private static final int FISHER_STEPS = 3;
    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 40;
    private static final double CONVERGED = 1e-10;
    /** A rise of the criterion, relative to its size, that is rounding. */
    private static final double ROUNDING = 1e-12;
    private static final double SINGULAR = 1e-9;
    private static final double NOTABLE_SHARE = 0.1;

    private final RestrictedLikelihood likelihood;
    private final List<String> waves;
    private final Vech vech;

    private Reml(RestrictedLikelihood likelihood, List<String> waves) {
        this.likelihood = likelihood;
        this.waves = waves;
        vech = new Vech(likelihood.waves);
    }

    /**
     * The point of the highest likelihood.
     *
     * @throws NotEstimableException if there is none, or it isn't found
     */
    static LikelihoodPoint maximise(RestrictedLikelihood likelihood, Layout layout) {
        return new Reml(likelihood, layout.waves()).from(StartingCovariance.of(likelihood, layout));
    }

    static NotEstimableException notConverged() {
        return new NotEstimableException(Refusal.NO_CONVERGENCE, "The maximum of the likelihood was not found.");
    }

    private LikelihoodPoint from(double[][] start) {
        LikelihoodPoint point = likelihood.at(start).orElseThrow(Reml::notConverged);
        for (int step = 0; step < MOST_STEPS; step++) {
            Derivatives derivatives = new Derivatives(likelihood, point);
            double[] gradient = derivatives.gradient();
            double[] direction = direction(derivatives, gradient, step < FISHER_STEPS);
            if (-Matrices.dot(gradient, direction) < CONVERGED) {
                return finish(point, direction(derivatives, gradient, false));
            }
            point = descend(point, direction);
            refuseSingular(point.covariance);
        }
        throw notConverged();
    }

    /** One more step of Newton's method, whose quadratic convergence then leaves rounding only. */
    private LikelihoodPoint finish(LikelihoodPoint from, double[] direction) {
        LikelihoodPoint last = likelihood.at(vech.add(from.covariance, direction, 1)).orElseThrow(Reml::notConverged);
        refuseSingular(last.covariance);
        if (!Double.isFinite(last.value)) {
            throw notConverged();
        }
        return last;
    }

    private static double[] direction(Derivatives derivatives, double[] gradient, boolean fisher) {
        Optional<Cholesky> observed = fisher ? Optional.empty() : Cholesky.of(derivatives.observedHessian());
        double[] direction = observed
                .or(() -> Cholesky.of(derivatives.expectedHessian()))
                .orElseThrow(Reml::notConverged)
                .solve(gradient);
        return IntStream.range(0, direction.length).mapToDouble(i -> -direction[i]).toArray();
    }

    private LikelihoodPoint descend(LikelihoodPoint from, double[] direction) {
        double highest = from.value + ROUNDING * StrictMath.abs(from.value);
        double length = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            Optional<LikelihoodPoint> next = likelihood.at(vech.add(from.covariance, direction, length));
            if (next.isPresent() && next.get().value <= highest) {
                return next.get();
            }
            length /= 2;
        }
        throw notConverged();
    }

    private void refuseSingular(double[][] covariance) {
        int size = covariance.length;
        double[][] correlation = new double[size][size];
        for (int s = 0; s < size; s++) {
            for (int t = 0; t < size; t++) {
                correlation[s][t] = covariance[s][t] / StrictMath.sqrt(covariance[s][s] * covariance[t][t]);
            }
        }
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(correlation));
        if (eigen.getRealEigenvalue(size - 1) < SINGULAR) {
            double[] vector = eigen.getEigenvector(size - 1).toArray();
            String names = IntStream.range(0, size)
                    .filter(t -> StrictMath.abs(vector[t]) > NOTABLE_SHARE)
                    .mapToObj(waves::get)
                    .collect(Collectors.joining(", "));
            throw new NotEstimableException(Refusal.SINGULAR_COVARIANCE,
                    "The covariance between waves is singular: the outcomes in the waves " + names
                            + " follow from one another.");
        }
    }
}

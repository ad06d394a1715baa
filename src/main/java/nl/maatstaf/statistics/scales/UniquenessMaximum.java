package nl.maatstaf.statistics.scales;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.numeric.Cholesky;

/**
 * The uniquenesses of maximum likelihood in a one-factor model, by Newton's method in their logarithms with the bounds
 * as an active set: a uniqueness at its bound stays there while the discrepancy falls beyond it.
 */
final class UniquenessMaximum {
    private static final int FEWEST_ITEMS = 3;
    private static final int MOST_STEPS = 500;
    private static final double CONVERGED = 1e-10;

    /** A step so short that the discrepancy is all but quadratic, and its change lost in rounding. */
    private static final double SURE = 1e-4;

    /** Correlations and second derivatives with an eigenvalue below this are taken as singular. */
    private static final double SINGULAR = 1e-10;

    private static final double LOWEST = StrictMath.log(OneFactor.LEAST_UNIQUENESS);

    private UniquenessMaximum() {
    }

    /** The uniquenesses; refuses fewer than three items, and items that don't settle them. */
    static double[] of(double[][] correlation) {
        if (correlation.length < FEWEST_ITEMS) {
            throw new NotEstimableException(Refusal.TOO_FEW_ITEMS, "A one-factor model takes at least three items.");
        }
        double[][] inverse = shifted(correlation, -SINGULAR).orElseThrow(() -> new NotEstimableException(
                Refusal.SINGULAR_COVARIANCE, "An item follows from the others, or there are too few participants."))
                .inverse();
        // Jöreskog's start: about what an item keeps when the others predict it.
        double[] at = IntStream.range(0, correlation.length)
                .mapToDouble(i -> bounded(StrictMath.log((1 - 0.5 / correlation.length) / inverse[i][i])))
                .toArray();
        FactorDiscrepancy point = FactorDiscrepancy.at(correlation, uniquenesses(at));
        for (int count = 0; count < MOST_STEPS; count++) {
            Step step = step(at, point);
            double[] next = moved(at, step.change(), 1);
            if (distance(at, next) < CONVERGED) {
                return settled(step, next);
            }
            FactorDiscrepancy reached = FactorDiscrepancy.at(correlation, uniquenesses(next));
            for (double factor = 0.5;
                    distance(at, next) > SURE && reached.value() > point.value(); factor /= 2) {
                next = moved(at, step.change(), factor);
                reached = FactorDiscrepancy.at(correlation, uniquenesses(next));
            }
            at = next;
            point = reached;
        }
        throw new NotEstimableException(Refusal.NO_CONVERGENCE, "The uniquenesses of the items weren't found.");
    }

    private static double[] settled(Step step, double[] at) {
        if (!step.settled()) {
            throw new NotEstimableException(Refusal.ALIASED,
                    "Several one-factor models describe the correlations of these items equally well.");
        }
        return uniquenesses(at);
    }

    /**
     * A step of Newton's method.
     *
     * @param change  what is added to the logarithms of the uniquenesses
     * @param settled whether the discrepancy curves upwards in every direction that is free
     */
    private record Step(double[] change, boolean settled) {
    }

    private static Step step(double[] at, FactorDiscrepancy point) {
        int[] free = IntStream.range(0, at.length)
                .filter(i -> !(at[i] <= LOWEST && point.gradient()[i] > 0))
                .filter(i -> !(at[i] >= 0 && point.gradient()[i] < 0))
                .toArray();
        double[][] hessian = new double[free.length][free.length];
        for (int i = 0; i < free.length; i++) {
            for (int j = 0; j < free.length; j++) {
                hessian[i][j] = point.hessian()[free[i]][free[j]];
            }
        }
        // Far from the minimum the discrepancy may curve downwards; enough of a ridge leads down all the same.
        Optional<Cholesky> curvature = Cholesky.of(hessian);
        for (double ridge = 100 * SINGULAR; curvature.isEmpty(); ridge *= 10) {
            curvature = shifted(hessian, ridge);
        }
        double[] solved = curvature.orElseThrow().solve(
                Arrays.stream(free).mapToDouble(i -> -point.gradient()[i]).toArray());
        double[] change = new double[at.length];
        for (int i = 0; i < free.length; i++) {
            change[free[i]] = solved[i];
        }
        return new Step(change, shifted(hessian, -SINGULAR).isPresent());
    }

    private static Optional<Cholesky> shifted(double[][] matrix, double shift) {
        double[][] shifted = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
        for (int i = 0; i < shifted.length; i++) {
            shifted[i][i] += shift;
        }
        return Cholesky.of(shifted);
    }

    private static double[] moved(double[] from, double[] change, double factor) {
        double[] to = new double[from.length];
        Arrays.setAll(to, i -> bounded(from[i] + factor * change[i]));
        return to;
    }

    private static double bounded(double logarithm) {
        return StrictMath.clamp(logarithm, LOWEST, 0.0);
    }

    private static double distance(double[] from, double[] to) {
        return IntStream.range(0, from.length).mapToDouble(i -> StrictMath.abs(from[i] - to[i])).max().orElseThrow();
    }

    private static double[] uniquenesses(double[] logarithms) {
        return Arrays.stream(logarithms)
                .map(value -> value <= LOWEST ? OneFactor.LEAST_UNIQUENESS : StrictMath.exp(value))
                .toArray();
    }
}

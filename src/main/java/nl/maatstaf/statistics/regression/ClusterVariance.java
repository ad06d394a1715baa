package nl.maatstaf.statistics.regression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.numeric.Matrices;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Standard errors and Satterthwaite's df of a linear form of the coefficients when clusters are independent, the
 * working covariance being the identity. With z the form on the orthonormal columns Q, M = Q'Q of a cluster and M =
 * VSV', all that is needed of A is its action on the columns, F = V f(1 − S) V', so nothing grows with the size of a
 * cluster: variance Σ (z'F Q'e)²; the squares of a = AQz sum to α = z'MF²z and its coordinates are b = MFz, whence df
 * = (Σ(α − b'b))² / ΣΣ(δα − b'b)² over pairs of clusters (Bell and McCaffrey, Survey Methodology, 2002).
 */
final class ClusterVariance {
    /** An eigenvalue of I − H below which the cluster alone settles a combination of coefficients. */
    private static final double ROUNDING = 1e-12;
    private static final double NO_VARIANCE = 1e-10;

    private final LeastSquares fit;
    private final ClusterStandardErrors kind;
    private final List<Cluster> clusters;

    /** A cluster: Q'Q and Q'e over its rows. */
    private record Cluster(String name, double[][] product, double[] score) {
        void add(double[] row, double residual) {
            for (int k = 0; k < row.length; k++) {
                score[k] += row[k] * residual;
                for (int l = 0; l < row.length; l++) {
                    product[k][l] += row[k] * row[l];
                }
            }
        }
    }

    ClusterVariance(LeastSquares fit, ClusterStandardErrors kind, List<String> clusterOfRow) {
        this.fit = fit;
        this.kind = kind;
        int size = fit.names().size();
        Map<String, Cluster> byName = new LinkedHashMap<>();
        for (int row = 0; row < fit.n(); row++) {
            byName.computeIfAbsent(clusterOfRow.get(row),
                    name -> new Cluster(name, new double[size][size], new double[size]))
                    .add(fit.basis(row), fit.residual(row));
        }
        clusters = new ArrayList<>(byName.values());
        if (clusters.size() < 2) {
            throw new NotEstimableException(Refusal.TOO_FEW_PARTICIPANTS,
                    "There is one cluster; what varies between clusters can't be seen.");
        }
    }

    int clusters() {
        return clusters.size();
    }

    Estimated estimate(double[] form, String what) {
        double[] carried = fit.onBasis(form);
        int size = carried.length;
        double variance = 0;
        double trace = 0;
        double squares = 0;
        double[][] between = new double[size][size];
        for (Cluster cluster : clusters) {
            Adjusted adjusted = adjust(cluster, carried);
            double share = Matrices.dot(adjusted.weights(), cluster.score());
            variance += share * share;
            double[] onBasis = Matrices.times(cluster.product(), adjusted.weights());
            double own = adjusted.length();
            double leverage = Matrices.dot(onBasis, onBasis);
            trace += own - leverage;
            squares += own * own - 2 * own * leverage;
            for (int k = 0; k < size; k++) {
                for (int l = 0; l < size; l++) {
                    between[k][l] += onBasis[k] * onBasis[l];
                }
            }
        }
        for (double[] row : between) {
            squares += Matrices.dot(row, row);
        }
        // What a form keeps after every cluster that settles part of it has been projected out is rounding.
        if (!(trace > ROUNDING * Matrices.dot(carried, carried))) {
            throw new NotEstimableException(Refusal.TOO_FEW_PARTICIPANTS, "Too few clusters bear on " + what
                    + "; what varies between clusters can't be seen.");
        }
        double standardError = StrictMath.sqrt(variance * factor());
        if (standardError <= NO_VARIANCE * new RowVariance(fit, StandardErrors.CLASSIC).standardError(form)) {
            throw new NotEstimableException(Refusal.ZERO_VARIANCE,
                    "The clusters agree to the last digit on " + what + "; nothing is left to vary.");
        }
        return Estimated.of(fit.estimate(form), standardError, trace * trace / squares);
    }

    private double factor() {
        double count = clusters.size();
        return switch (kind) {
            case CR0, CR2, CR3 -> 1;
            case CR1 -> count / (count - 1);
            case CR1S -> count / (count - 1) * (fit.n() - 1) / fit.residualDf();
        };
    }

    /** Fz, and the squared length of AQz. */
    private record Adjusted(double[] weights, double length) {
    }

    private Adjusted adjust(Cluster cluster, double[] form) {
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(cluster.product()));
        double[] weights = new double[form.length];
        double length = 0;
        for (int k = 0; k < form.length; k++) {
            double[] vector = eigen.getEigenvector(k).toArray();
            double along = Matrices.dot(vector, form);
            double held = eigen.getRealEigenvalue(k);
            if (1 - held <= ROUNDING) {
                refuseIfSettled(cluster, along, form);
                continue;
            }
            double factor = adjustment(1 - held);
            for (int l = 0; l < weights.length; l++) {
                weights[l] += factor * along * vector[l];
            }
            length += held * factor * factor * along * along;
        }
        return new Adjusted(weights, length);
    }

    /** A cluster that alone settles part of the form has no residual there, which would pass for no variance. */
    private void refuseIfSettled(Cluster cluster, double along, double[] form) {
        if (along * along > ROUNDING * Matrices.dot(form, form)) {
            throw new NotEstimableException(Refusal.TOO_FEW_PARTICIPANTS, "The cluster " + cluster.name()
                    + " alone settles part of the comparison; what varies between clusters can't be seen there.");
        }
    }

    private double adjustment(double freedom) {
        return switch (kind) {
            case CR0, CR1, CR1S -> 1;
            case CR2 -> 1 / StrictMath.sqrt(freedom);
            case CR3 -> 1 / freedom;
        };
    }
}

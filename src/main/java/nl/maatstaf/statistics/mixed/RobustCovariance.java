package nl.maatstaf.statistics.mixed;

import java.util.List;
import java.util.function.ToIntFunction;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.numeric.Matrices;

/**
 * The cluster-robust covariance of the coefficients, participants being the clusters: Phi [sum_i X_i'V_i^-1 r_i r_i'
 * V_i^-1 X_i] Phi, without a small sample correction (CR0). Liang and Zeger (1986), Biometrika 73:13-22. Participants of
 * a cell share X_i when the cell holds one value of every covariate, so the sums over cells suffice.
 */
final class RobustCovariance {
    /** The part of the sum of squares below which a covariate's variation within a cell is rounding. */
    private static final double CONSTANT = 1e-12;

    private RobustCovariance() {
    }

    /**
     * The covariance.
     *
     * @throws NotEstimableException if a covariate of the model varies within a cell of the moments
     */
    static double[][] of(
            NormalLikelihood likelihood,
            Optimum optimum,
            Moments moments,
            List<Constant> constants,
            ToIntFunction<CellKey> group) {
        IndexedColumns columns = likelihood.columns;
        LikelihoodPoint point = optimum.point();
        double[][] means = columns.means(point.beta(), likelihood.waves);
        double[][] inner = new double[columns.size()][columns.size()];
        for (Pattern cell : Pattern.ofCells(moments, constants, group)) {
            double[] value = values(cell, constants, moments.layout());
            double[][] precision = likelihood.precision(point.covariances(), cell).orElseThrow(Maximiser::notConverged);
            double[][] weighted = columns.weighted(precision);
            double[][] residuals = Residuals.of(cell, means).products();
            for (int k = 0; k < inner.length; k++) {
                double[] left = Matrices.times(residuals, weighted[k]);
                for (int l = 0; l <= k; l++) {
                    inner[k][l] += value[columns.constant(k)] * value[columns.constant(l)]
                            * Matrices.dot(left, weighted[l]);
                }
            }
        }
        Matrices.mirrorLower(inner);
        return Matrices.times(point.phi(), Matrices.times(inner, point.phi()));
    }

    /** The constants of the participants of a cell. */
    private static double[] values(Pattern cell, List<Constant> constants, Layout layout) {
        double[] values = new double[constants.size()];
        for (int a = 0; a < values.length; a++) {
            // The first constant is the intercept's, which is one.
            values[a] = cell.constants[a][0] / cell.participants;
            double squares = cell.constants[a][a];
            if (squares - cell.participants * values[a] * values[a] > CONSTANT * squares) {
                throw new NotEstimableException(Refusal.NOT_FROM_MOMENTS,
                        "Robust standard errors need sums for every value of "
                                + layout.covariates().get(constants.get(a).covariate()) + " apart.");
            }
        }
        return values;
    }
}

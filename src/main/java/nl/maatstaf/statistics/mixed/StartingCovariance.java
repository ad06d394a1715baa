package nl.maatstaf.statistics.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import nl.maatstaf.statistics.NotEstimableException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/** A covariance to start from: that of the least squares residuals, pair of waves by pair, made positive definite. */
final class StartingCovariance {
    private static final double SMALLEST_EIGENVALUE = 0.05;

    private final NormalLikelihood likelihood;
    private final LikelihoodPoint leastSquares;
    private final Layout layout;
    private final boolean variancePerWave;

    private StartingCovariance(NormalLikelihood likelihood, int groups, Layout layout, boolean variancePerWave) {
        this.likelihood = likelihood;
        this.variancePerWave = variancePerWave;
        this.layout = layout;
        double[][] identity = new double[likelihood.waves][likelihood.waves];
        for (int t = 0; t < identity.length; t++) {
            identity[t][t] = 1;
        }
        leastSquares = likelihood.at(Collections.nCopies(groups, identity)).orElseThrow(Maximiser::notConverged);
    }

    /**
     * A covariance for every group.
     *
     * @throws NotEstimableException if the outcome doesn't vary in a wave, or, where all waves share one variance, in none
     */
    static List<double[][]> of(NormalLikelihood likelihood, int groups, Layout layout, Covariance covariance) {
        StartingCovariance start = new StartingCovariance(
                likelihood, groups, layout, covariance.hasVariancePerWave());
        List<double[][]> covariances = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            covariances.add(start.ofGroup(group));
        }
        return covariances;
    }

    private double[][] ofGroup(int group) {
        int waves = likelihood.waves;
        double[][] sums = new double[waves][waves];
        double[][] counts = new double[waves][waves];
        double[] squares = new double[waves];
        for (int p = 0; p < likelihood.patterns.size(); p++) {
            Pattern pattern = likelihood.patterns.get(p);
            if (pattern.group != group) {
                continue;
            }
            for (int s : pattern.observed) {
                squares[s] += pattern.outcomes[s][s];
                for (int t : pattern.observed) {
                    sums[s][t] += leastSquares.residuals().get(p).products()[s][t];
                    counts[s][t] += pattern.participants;
                }
            }
        }
        double rounding = DataChecks.NO_VARIANCE * Arrays.stream(squares).max().orElse(0);
        double largest = 0;
        for (int t = 0; t < waves; t++) {
            if (variancePerWave && !(sums[t][t] > rounding)) {
                throw DataChecks.constant(layout.waves().get(t));
            }
            largest = StrictMath.max(largest, sums[t][t] / counts[t][t]);
        }
        if (!(largest > rounding)) {
            throw DataChecks.constant(layout.waves().getFirst());
        }
        double[] deviations = new double[waves];
        for (int t = 0; t < waves; t++) {
            deviations[t] = StrictMath.sqrt(
                    StrictMath.max(sums[t][t] / counts[t][t], SMALLEST_EIGENVALUE * largest));
        }
        double[][] correlations = new double[waves][waves];
        for (int s = 0; s < waves; s++) {
            for (int t = 0; t < waves; t++) {
                if (counts[s][t] > 0) {
                    correlations[s][t] = sums[s][t] / (counts[s][t] * deviations[s] * deviations[t]);
                }
            }
        }
        return scaled(withoutSmallEigenvalues(correlations), deviations);
    }

    private static double[][] withoutSmallEigenvalues(double[][] correlations) {
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(correlations));
        double[][] vectors = eigen.getV().getData();
        double[][] floored = new double[correlations.length][correlations.length];
        for (int s = 0; s < floored.length; s++) {
            for (int t = 0; t <= s; t++) {
                for (int e = 0; e < floored.length; e++) {
                    double value = StrictMath.max(eigen.getRealEigenvalue(e), SMALLEST_EIGENVALUE);
                    floored[s][t] += value * vectors[s][e] * vectors[t][e];
                }
                floored[t][s] = floored[s][t];
            }
        }
        return floored;
    }

    private static double[][] scaled(double[][] matrix, double[] scale) {
        double[][] scaled = new double[scale.length][scale.length];
        for (int s = 0; s < scale.length; s++) {
            for (int t = 0; t < scale.length; t++) {
                scaled[s][t] = matrix[s][t] * scale[s] * scale[t];
            }
        }
        return scaled;
    }
}

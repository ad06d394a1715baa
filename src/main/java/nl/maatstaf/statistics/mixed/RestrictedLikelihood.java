package nl.maatstaf.statistics.mixed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.maatstaf.statistics.numeric.Cholesky;
import nl.maatstaf.statistics.numeric.Matrices;

/**
 * The restricted likelihood of a design on the sums of the patterns: y ~ N(X beta, Sigma), X being a participant's
 * constants times functions of the wave. Patterson and Thompson (1971), Biometrika 58:545-554.
 */
final class RestrictedLikelihood {
    final List<Pattern> patterns;
    final IndexedColumns columns;
    final int waves;
    private final long observations;

    /** Takes a design of full rank. */
    RestrictedLikelihood(List<Pattern> patterns, IndexedColumns columns, int waves) {
        this.patterns = patterns;
        this.columns = columns;
        this.waves = waves;
        observations = patterns.stream().mapToLong(Pattern::observations).sum();
    }

    /** The likelihood at a covariance between waves; nothing if that isn't positive definite. */
    Optional<LikelihoodPoint> at(double[][] covariance) {
        List<double[][]> precisions = new ArrayList<>();
        double logDeterminants = 0;
        for (Pattern pattern : patterns) {
            Optional<Cholesky> block = Cholesky.of(block(covariance, pattern.observed));
            if (block.isEmpty()) {
                return Optional.empty();
            }
            logDeterminants += pattern.participants * block.get().logDeterminant();
            precisions.add(padded(block.get().inverse(), pattern.observed));
        }
        double logDeterminant = logDeterminants;
        double[][] information = information(precisions);
        return Cholesky.of(information).map(factor -> point(covariance, precisions, factor, logDeterminant));
    }

    private LikelihoodPoint point(
            double[][] covariance, List<double[][]> precisions, Cholesky information, double logDeterminants) {
        double[] beta = information.solve(score(precisions));
        List<Residuals> residuals = new ArrayList<>();
        double value = logDeterminants
                + information.logDeterminant()
                + (observations - columns.size()) * StrictMath.log(2 * StrictMath.PI);
        double[][] means = columns.means(beta, waves);
        for (int p = 0; p < patterns.size(); p++) {
            Residuals residual = Residuals.of(patterns.get(p), means);
            residuals.add(residual);
            value += trace(precisions.get(p), residual.products());
        }
        return new LikelihoodPoint(covariance, precisions, residuals, beta, information.inverse(), value);
    }

    private double[][] information(List<double[][]> precisions) {
        double[][] information = new double[columns.size()][columns.size()];
        for (int p = 0; p < patterns.size(); p++) {
            double[][] constants = patterns.get(p).constants;
            double[][] weighted = columns.weighted(precisions.get(p));
            for (int k = 0; k < information.length; k++) {
                for (int l = 0; l <= k; l++) {
                    information[k][l] += constants[columns.constant(k)][columns.constant(l)]
                            * columns.dot(weighted[k], l);
                    information[l][k] = information[k][l];
                }
            }
        }
        return information;
    }

    private double[] score(List<double[][]> precisions) {
        double[] score = new double[columns.size()];
        for (int p = 0; p < patterns.size(); p++) {
            double[][] weighted = columns.weighted(precisions.get(p));
            for (int k = 0; k < score.length; k++) {
                score[k] += Matrices.dot(weighted[k], patterns.get(p).mixed[columns.constant(k)]);
            }
        }
        return score;
    }

    private static double[][] block(double[][] matrix, int[] indices) {
        double[][] block = new double[indices.length][indices.length];
        for (int i = 0; i < indices.length; i++) {
            for (int j = 0; j < indices.length; j++) {
                block[i][j] = matrix[indices[i]][indices[j]];
            }
        }
        return block;
    }

    private double[][] padded(double[][] block, int[] indices) {
        double[][] padded = new double[waves][waves];
        for (int i = 0; i < indices.length; i++) {
            for (int j = 0; j < indices.length; j++) {
                padded[indices[i]][indices[j]] = block[i][j];
            }
        }
        return padded;
    }

    private static double trace(double[][] left, double[][] right) {
        double trace = 0;
        for (int a = 0; a < left.length; a++) {
            trace += Matrices.dot(left[a], right[a]);
        }
        return trace;
    }
}

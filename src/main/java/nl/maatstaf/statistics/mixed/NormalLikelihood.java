package nl.maatstaf.statistics.mixed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.maatstaf.statistics.numeric.Cholesky;
import nl.maatstaf.statistics.numeric.Matrices;

/**
 * The likelihood of a design on the sums of the patterns: y ~ N(X beta, Sigma), X being a participant's constants times
 * functions of the wave. The restricted likelihood is that of the error contrasts: Patterson and Thompson (1971),
 * Biometrika 58:545-554.
 */
final class NormalLikelihood {
    final List<Pattern> patterns;
    final IndexedColumns columns;
    final int waves;
    final Likelihood kind;
    private final long observations;

    /** Takes a design of full rank. */
    NormalLikelihood(List<Pattern> patterns, IndexedColumns columns, int waves, Likelihood kind) {
        this.patterns = patterns;
        this.columns = columns;
        this.waves = waves;
        this.kind = kind;
        observations = patterns.stream().mapToLong(Pattern::observations).sum();
    }

    boolean isRestricted() {
        return kind == Likelihood.RESTRICTED;
    }

    /**
     * The likelihood at covariances between waves; nothing if one isn't positive definite.
     *
     * @param covariances per group of participants
     */
    Optional<LikelihoodPoint> at(List<double[][]> covariances) {
        List<double[][]> precisions = new ArrayList<>();
        double logDeterminants = 0;
        for (Pattern pattern : patterns) {
            Optional<Cholesky> block = factor(covariances, pattern);
            if (block.isEmpty()) {
                return Optional.empty();
            }
            logDeterminants += pattern.participants * block.get().logDeterminant();
            precisions.add(padded(block.get().inverse(), pattern.observed));
        }
        double logDeterminant = logDeterminants;
        double[][] information = new double[columns.size()][columns.size()];
        double[] score = new double[columns.size()];
        for (int p = 0; p < patterns.size(); p++) {
            add(patterns.get(p), columns.weighted(precisions.get(p)), information, score);
        }
        return Cholesky.of(information).map(factor -> point(covariances, precisions, factor, score, logDeterminant));
    }

    private static Optional<Cholesky> factor(List<double[][]> covariances, Pattern pattern) {
        return Cholesky.of(block(covariances.get(pattern.group), pattern.observed));
    }

    /** The inverse of the observed block of the covariance of a pattern, padded with zeros. */
    Optional<double[][]> precision(List<double[][]> covariances, Pattern pattern) {
        return factor(covariances, pattern).map(block -> padded(block.inverse(), pattern.observed));
    }

    private LikelihoodPoint point(
            List<double[][]> covariances,
            List<double[][]> precisions,
            Cholesky information,
            double[] score,
            double logDeterminants) {
        double[] beta = information.solve(score);
        List<Residuals> residuals = new ArrayList<>();
        double value = logDeterminants + observations * StrictMath.log(2 * StrictMath.PI);
        if (isRestricted()) {
            value += information.logDeterminant() - columns.size() * StrictMath.log(2 * StrictMath.PI);
        }
        double[][] means = columns.means(beta, waves);
        for (int p = 0; p < patterns.size(); p++) {
            Residuals residual = Residuals.of(patterns.get(p), means);
            residuals.add(residual);
            value += trace(precisions.get(p), residual.products());
        }
        return new LikelihoodPoint(covariances, precisions, residuals, beta, information.inverse(), value);
    }

    private void add(Pattern pattern, double[][] weighted, double[][] information, double[] score) {
        for (int k = 0; k < score.length; k++) {
            double[] constants = pattern.constants[columns.constant(k)];
            for (int l = 0; l <= k; l++) {
                double product = constants[columns.constant(l)];
                if (product != 0) {
                    information[k][l] += product * columns.dot(weighted[k], l);
                    information[l][k] = information[k][l];
                }
            }
            score[k] += Matrices.dot(weighted[k], pattern.mixed[columns.constant(k)]);
        }
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

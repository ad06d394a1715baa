package nl.maatstaf.statistics.missing;

import java.util.List;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.mixed.MixedModelFit;
import nl.maatstaf.statistics.numeric.Cholesky;
import nl.maatstaf.statistics.numeric.Matrices;

/** Means and covariance of one fit under a strategy, with waves in the order of time. */
final class Predictor {
    private final Cohort cohort;
    private final Strategy strategy;
    private final MixedModelFit fit;
    private final int[] position;
    private final double[][] covariance;

    Predictor(Cohort cohort, Strategy strategy, MixedModelFit fit) {
        this.cohort = cohort;
        this.strategy = strategy;
        this.fit = fit;
        position = cohort.waves.stream().mapToInt(fit.waves()::indexOf).toArray();
        covariance = fit.covariance();
    }

    /** The outcomes of a row, those that aren't observed by their conditional means. */
    double[] complete(Cohort.Row row) {
        double[] means = means(row);
        int[] observed = observed(row);
        double[] weights = weights(row, observed, means);
        double[] completed = row.outcomes().clone();
        for (int wave = 0; wave < completed.length; wave++) {
            if (!row.observes(wave)) {
                completed[wave] = means[wave] + Matrices.dot(covariances(wave, observed), weights);
            }
        }
        return completed;
    }

    /** The means of a row under the strategy. */
    double[] means(Cohort.Row row) {
        double[] own = expected(row, row.levels());
        double[] reference = row.reference() ? own : expected(row, cohort.inReferenceArm(row.levels()));
        return strategy.means(own, reference, row.dropout());
    }

    /** The waves that a row observes. */
    static int[] observed(Cohort.Row row) {
        return IntStream.range(0, row.outcomes().length).filter(row::observes).toArray();
    }

    /** The inverse of the covariance of what was observed, times what it is from its means. */
    double[] weights(Cohort.Row row, int[] observed, double[] means) {
        double[] residuals = new double[observed.length];
        for (int i = 0; i < observed.length; i++) {
            residuals[i] = row.outcomes()[observed[i]] - means[observed[i]];
        }
        return factor(observed).solve(residuals);
    }

    /** The covariance of some waves, factorised. */
    Cholesky factor(int[] waves) {
        double[][] block = new double[waves.length][];
        for (int i = 0; i < waves.length; i++) {
            block[i] = covariances(waves[i], waves);
        }
        return Cholesky.of(block).orElseThrow();
    }

    /** The covariances of a wave with others. */
    double[] covariances(int wave, int[] others) {
        double[] entries = new double[others.length];
        for (int i = 0; i < others.length; i++) {
            entries[i] = covariance[position[wave]][position[others[i]]];
        }
        return entries;
    }

    private double[] expected(Cohort.Row row, List<String> levels) {
        double[] fitted = fit.expected(levels, row.covariates());
        return IntStream.of(position).mapToDouble(at -> fitted[at]).toArray();
    }
}

package nl.maatstaf.statistics.missing;

import java.util.Arrays;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.numeric.Matrices;

/**
 * The differences between the arms after imputation, with the variance that leaving out one participant at a time
 * gives: (n − 1)/n Σ (θ_(−i) − mean)². Participants who share all values share the fit.
 */
final class Jackknife {
    private final Cohort cohort;
    private final Imputation imputation;
    private final ArmContrast contrast;
    private final int waves;

    Jackknife(Cohort cohort, Imputation imputation, ArmContrast contrast) {
        this.cohort = cohort;
        this.imputation = imputation;
        this.contrast = contrast;
        waves = cohort.waves.size();
    }

    Replicates replicates() {
        int[] counts = cohort.counts();
        double[][] all = replicate(counts);
        double[][][] without = new double[counts.length][][];
        for (int k = 0; k < counts.length; k++) {
            without[k] = replicateWithout(k);
        }
        return new Replicates(cohort, all, without);
    }

    private double[][] replicateWithout(int row) {
        try {
            return replicate(cohort.countsWithout(row));
        } catch (NotEstimableException refusal) {
            NotEstimable reason = refusal.reason();
            throw new NotEstimableException(reason.code(),
                    "The standard error leaves out one participant at a time, and without one of them: "
                            + reason.reason());
        }
    }

    /** The values and the slopes in delta, by wave. */
    private double[][] replicate(int[] counts) {
        double[][] completed = imputation.completed(counts);
        double[][] lines = new double[2][waves];
        int[] compared = {};
        double[] weights = {};
        for (int wave = 0; wave < waves; wave++) {
            int[] due = cohort.due(wave, counts);
            if (!Arrays.equals(due, compared)) {
                compared = due;
                weights = contrast.weights(due);
            }
            double[] outcomes = new double[counts.length];
            double[] shifted = new double[counts.length];
            double anchor = cohort.anchor(wave);
            for (int k = 0; k < counts.length; k++) {
                Cohort.Row row = cohort.rows.get(k);
                outcomes[k] = due[k] == 0 ? 0 : completed[k][wave] - anchor;
                shifted[k] = row.misses(wave) && !row.reference() ? 1 : 0;
            }
            lines[0][wave] = Matrices.dot(weights, outcomes);
            lines[1][wave] = Matrices.dot(weights, shifted);
        }
        return lines;
    }
}

package nl.maatstaf.statistics.missing;

import java.util.ArrayList;
import java.util.List;
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

    List<DeltaLine> lines() {
        int[] counts = cohort.counts();
        double[][] all = replicate(counts);
        double[][][] replicates = new double[counts.length][][];
        for (int k = 0; k < counts.length; k++) {
            replicates[k] = replicateWithout(k);
        }
        List<DeltaLine> lines = new ArrayList<>();
        for (int wave = 0; wave < waves; wave++) {
            lines.add(line(wave, all, replicates, counts));
        }
        return lines;
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
        double[] weights = contrast.weights(counts);
        double[][] lines = new double[2][waves];
        for (int wave = 0; wave < waves; wave++) {
            double[] outcomes = new double[counts.length];
            double[] shifted = new double[counts.length];
            double anchor = cohort.anchor(wave);
            for (int k = 0; k < counts.length; k++) {
                Cohort.Row row = cohort.rows.get(k);
                outcomes[k] = counts[k] == 0 ? 0 : completed[k][wave] - anchor;
                shifted[k] = row.observes(wave) || row.reference() ? 0 : 1;
            }
            lines[0][wave] = Matrices.dot(weights, outcomes);
            lines[1][wave] = Matrices.dot(weights, shifted);
        }
        return lines;
    }

    private DeltaLine line(int wave, double[][] all, double[][][] replicates, int[] counts) {
        double participants = cohort.participants();
        double[] sums = new double[2];
        for (int k = 0; k < counts.length; k++) {
            for (int part = 0; part < 2; part++) {
                sums[part] += counts[k] * (replicates[k][part][wave] - all[part][wave]);
            }
        }
        double variance = 0;
        double covariance = 0;
        double slopeVariance = 0;
        for (int k = 0; k < counts.length; k++) {
            double value = replicates[k][0][wave] - all[0][wave] - sums[0] / participants;
            double slope = replicates[k][1][wave] - all[1][wave] - sums[1] / participants;
            variance += counts[k] * value * value;
            covariance += counts[k] * value * slope;
            slopeVariance += counts[k] * slope * slope;
        }
        double share = (participants - 1) / participants;
        return new DeltaLine(cohort.waves.get(wave), all[0][wave], all[1][wave],
                share * variance, share * covariance, share * slopeVariance);
    }
}

package nl.maatstaf.statistics.missing;

import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.NotEstimableException;

/**
 * The differences between the arms after imputation, with the variance that leaving out one participant at a time
 * gives: (n − 1)/n Σ (θ_(−i) − mean)². Participants who share all values share the fit.
 */
final class Jackknife {
    private final Cohort cohort;
    private final Imputation imputation;
    private final ArmContrast contrast;

    Jackknife(Cohort cohort, Imputation imputation, ArmContrast contrast) {
        this.cohort = cohort;
        this.imputation = imputation;
        this.contrast = contrast;
    }

    Replicates replicates() {
        int[] counts = cohort.counts();
        double[][] all = contrast.lines(counts, imputation.completed(counts));
        double[][][] without = new double[counts.length][][];
        for (int k = 0; k < counts.length; k++) {
            without[k] = replicateWithout(k);
        }
        return new Replicates(cohort, all, without);
    }

    private double[][] replicateWithout(int row) {
        try {
            int[] counts = cohort.countsWithout(row);
            return contrast.lines(counts, imputation.completed(counts));
        } catch (NotEstimableException refusal) {
            throw withoutOne(refusal);
        }
    }

    /** What to say where the others alone give no answer. */
    static NotEstimableException withoutOne(NotEstimableException refusal) {
        NotEstimable reason = refusal.reason();
        return new NotEstimableException(reason.code(),
                "The standard error leaves out one participant at a time, and without one of them: " + reason.reason());
    }
}

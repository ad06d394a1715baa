package nl.maatstaf.statistics.missing;

import java.util.Optional;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.mixed.LeaveOneOut;
import nl.maatstaf.statistics.mixed.MixedModelFit;

/**
 * The differences between the arms after imputation with each participant left out, to first order: the comparison of the
 * completed outcomes without the participant, and the change of what was imputed because the model is fitted without the
 * participant ({@link LeaveOneOut}) times the derivatives of the differences ({@link ImputationSlopes}).
 */
final class LinearJackknife {
    private final Cohort cohort;
    private final Imputation imputation;
    private final ArmContrast contrast;
    private final Strategy strategy;

    LinearJackknife(Cohort cohort, Imputation imputation, ArmContrast contrast, Strategy strategy) {
        this.cohort = cohort;
        this.imputation = imputation;
        this.contrast = contrast;
        this.strategy = strategy;
    }

    Replicates replicates() {
        int[] counts = cohort.counts();
        Optional<MixedModelFit> fit = imputation.fit(counts);
        double[][] completed = imputation.completed(counts, fit);
        refuseWaveThatOneAloneTells(counts);
        double[][] all = contrast.lines(counts, completed);
        double[][][] without = new double[counts.length][2][cohort.waves.size()];
        for (int wave = 0; wave < cohort.waves.size(); wave++) {
            int[] due = cohort.due(wave, counts);
            double[] values = contrast.changes(due, contrast.outcomes(wave, due, completed));
            double[] slopes = contrast.changes(due, contrast.shifts(wave));
            for (int k = 0; k < counts.length; k++) {
                without[k][0][wave] = all[0][wave] + values[k];
                without[k][1][wave] = all[1][wave] + slopes[k];
            }
        }
        fit.ifPresent(known -> addThatOfTheModel(without, known, counts));
        return new Replicates(cohort, all, without);
    }

    private void refuseWaveThatOneAloneTells(int[] counts) {
        for (int wave = 0; wave < cohort.waves.size(); wave++) {
            int at = wave;
            for (boolean reference : new boolean[] {true, false}) {
                int[] observed = IntStream.range(0, counts.length).filter(k -> cohort.rows.get(k).observes(at)
                        && cohort.rows.get(k).reference() == reference).toArray();
                if (IntStream.of(observed).map(k -> counts[k]).sum() == 1) {
                    try {
                        cohort.refuseWaveMissingInArm(cohort.countsWithout(observed[0]));
                    } catch (NotEstimableException refusal) {
                        throw Jackknife.withoutOne(refusal);
                    }
                }
            }
        }
    }

    private void addThatOfTheModel(double[][][] without, MixedModelFit fit, int[] counts) {
        LeaveOneOut model = LeaveOneOut.of(fit, cohort.waves);
        double[][] weights = IntStream.range(0, cohort.waves.size())
                .mapToObj(wave -> contrast.weights(cohort.due(wave, counts))).toArray(double[][]::new);
        var slopes = new ImputationSlopes(cohort, strategy, fit, model, weights);
        // Each has a place of its own in the answer, so it doesn't matter which processor is first.
        IntStream.range(0, without.length).parallel().filter(k -> cohort.rows.get(k).dropout() > 0).forEach(k -> {
            LeaveOneOut.Change change = without(model, cohort.rows.get(k));
            for (int wave = 0; wave < cohort.waves.size(); wave++) {
                without[k][0][wave] += slopes.change(wave, change);
            }
        });
    }

    private static LeaveOneOut.Change without(LeaveOneOut model, Cohort.Row row) {
        try {
            return model.without(model.rows(row.levels(), row.covariates()), row.outcomes());
        } catch (NotEstimableException refusal) {
            throw Jackknife.withoutOne(refusal);
        }
    }
}

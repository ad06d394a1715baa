package nl.maatstaf.statistics.missing;

import java.util.Optional;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.mixed.Layout;
import nl.maatstaf.statistics.mixed.LongRows;
import nl.maatstaf.statistics.mixed.MixedModel;
import nl.maatstaf.statistics.mixed.MixedModelFit;
import nl.maatstaf.statistics.mixed.Moments;

/**
 * Completes outcomes by their conditional means: with means m of the strategy and the covariance S of the mixed model,
 * a missing part u given the observed part o becomes m_u + S_uo S_oo⁻¹ (y_o − m_o). Wolbers, Noci, Delmar, Gower-Page,
 * Yiu and Bartlett (2022), Pharmaceutical Statistics 21:1246-1257.
 */
final class Imputation {
    private final Cohort cohort;
    private final MixedModel model;
    private final Strategy strategy;

    Imputation(Cohort cohort, Formula formula, Strategy strategy) {
        this.cohort = cohort;
        this.model = new MixedModel(formula);
        this.strategy = strategy;
    }

    /**
     * The outcomes of every row at every wave, completed by the model fitted to the participants who take part.
     *
     * @param counts how many participants of each row take part
     * @throws NotEstimableException if the model can't be fitted to them, or doesn't tell what is missing
     */
    double[][] completed(int[] counts) {
        return completed(counts, fit(counts));
    }

    /** The same by a model that was fitted already. */
    double[][] completed(int[] counts, Optional<MixedModelFit> fit) {
        double[][] completed = cohort.rows.stream().map(row -> row.outcomes().clone()).toArray(double[][]::new);
        fit.ifPresent(known -> {
            Predictor predictor = new Predictor(cohort, strategy, known);
            for (int k : incomplete(counts)) {
                completed[k] = predictor.complete(cohort.rows.get(k));
            }
        });
        return completed;
    }

    private int[] incomplete(int[] counts) {
        return IntStream.range(0, counts.length)
                .filter(k -> counts[k] > 0 && !cohort.rows.get(k).isComplete())
                .toArray();
    }

    /**
     * The model of those who take part; none where nothing is missing.
     *
     * @param counts how many participants of each row take part
     * @throws NotEstimableException if the model can't be fitted to them, or doesn't tell what is missing
     */
    Optional<MixedModelFit> fit(int[] counts) {
        cohort.refuseWaveMissingInArm(counts);
        int[] incomplete = incomplete(counts);
        if (incomplete.length == 0) {
            return Optional.empty();
        }
        Moments moments = moments(counts);
        MixedModelFit fit = model.run(moments).orRefuse();
        refuseAliased(fit);
        for (int k : incomplete) {
            refuseUnknownLevel(moments.layout(), cohort.rows.get(k));
        }
        return Optional.of(fit);
    }

    private Moments moments(int[] counts) {
        LongRows longRows = new LongRows(cohort.variables);
        for (int k = 0; k < counts.length; k++) {
            Cohort.Row row = cohort.rows.get(k);
            for (int i = 0; i < counts[k]; i++) {
                String participant = k + "-" + i;
                for (int wave = 0; wave < cohort.waves.size(); wave++) {
                    if (row.observes(wave)) {
                        longRows.add(participant, row.levels(), row.covariates(), cohort.waves.get(wave),
                                row.outcomes()[wave]);
                    }
                }
            }
        }
        return longRows.moments();
    }

    /** A combination of levels that nobody was observed in has no mean to impute. */
    private static void refuseAliased(MixedModelFit fit) {
        fit.coefficients().forEach((name, estimate) -> {
            if (estimate instanceof NotEstimable(Refusal code, String _) && code == Refusal.ALIASED) {
                throw new NotEstimableException(Refusal.ALIASED, "The imputation model can't tell the coefficient "
                        + name + " apart from other effects in these data.");
            }
        });
    }

    private static void refuseUnknownLevel(Layout layout, Cohort.Row row) {
        for (int i = 0; i < row.levels().size(); i++) {
            if (!layout.factors().get(i).levels().contains(row.levels().get(i))) {
                throw new NotEstimableException(Refusal.ALIASED, "No outcome was observed in participants with "
                        + layout.factors().get(i).name() + " " + row.levels().get(i)
                        + ", so there is no mean to impute.");
            }
        }
    }
}

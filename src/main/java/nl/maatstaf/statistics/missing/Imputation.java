package nl.maatstaf.statistics.missing;

import java.util.ArrayList;
import java.util.List;
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
import nl.maatstaf.statistics.numeric.Cholesky;
import nl.maatstaf.statistics.numeric.Matrices;

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
        cohort.refuseWaveMissingInArm(counts);
        double[][] completed = cohort.rows.stream().map(row -> row.outcomes().clone()).toArray(double[][]::new);
        int[] incomplete = IntStream.range(0, counts.length)
                .filter(k -> counts[k] > 0 && !cohort.rows.get(k).isComplete())
                .toArray();
        if (incomplete.length > 0) {
            Moments moments = moments(counts);
            MixedModelFit fit = model.run(moments).orRefuse();
            refuseAliased(fit);
            for (int k : incomplete) {
                refuseUnknownLevel(moments.layout(), cohort.rows.get(k));
            }
            Predictor predictor = new Predictor(moments.layout().waves(), fit);
            for (int k : incomplete) {
                completed[k] = predictor.complete(cohort.rows.get(k));
            }
        }
        return completed;
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

    /** Means and covariance of one fit, with waves in the order of time. */
    private final class Predictor {
        private final MixedModelFit fit;
        private final int[] position;
        private final double[][] covariance;

        Predictor(List<String> fittedWaves, MixedModelFit fit) {
            this.fit = fit;
            position = cohort.waves.stream().mapToInt(fittedWaves::indexOf).toArray();
            covariance = fit.covariance();
        }

        double[] complete(Cohort.Row row) {
            double[] own = expected(row, row.levels());
            double[] reference = row.reference() ? own : expected(row, inReferenceArm(row.levels()));
            double[] means = strategy.means(own, reference, row.dropout());
            int[] observed = IntStream.range(0, means.length).filter(row::observes).toArray();
            double[] weights = weights(row, observed, means);
            double[] completed = row.outcomes().clone();
            for (int wave = 0; wave < completed.length; wave++) {
                if (!row.observes(wave)) {
                    completed[wave] = means[wave] + Matrices.dot(covariances(wave, observed), weights);
                }
            }
            return completed;
        }

        private double[] weights(Cohort.Row row, int[] observed, double[] means) {
            double[][] block = new double[observed.length][];
            double[] residuals = new double[observed.length];
            for (int i = 0; i < observed.length; i++) {
                block[i] = covariances(observed[i], observed);
                residuals[i] = row.outcomes()[observed[i]] - means[observed[i]];
            }
            return Cholesky.of(block).orElseThrow().solve(residuals);
        }

        private double[] covariances(int wave, int[] others) {
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

        private List<String> inReferenceArm(List<String> levels) {
            List<String> changed = new ArrayList<>(levels);
            changed.set(cohort.variables.factors().indexOf(cohort.variables.arm()), cohort.variables.referenceArm());
            return changed;
        }
    }
}

package nl.maatstaf.statistics.missing;

import nl.maatstaf.statistics.mixed.LeaveOneOut;
import nl.maatstaf.statistics.mixed.MixedModelFit;
import nl.maatstaf.statistics.numeric.Cholesky;
import nl.maatstaf.statistics.numeric.Matrices;

/**
 * The derivatives of the difference between the arms at every wave, in the coefficients and the covariance S of the model
 * that outcomes are imputed from. A missing outcome u is m_u + S_uo S_oo⁻¹(y_o − m_o), o being what was observed. With
 * v = S_oo⁻¹(y_o − m_o), and z one at u and −S_oo⁻¹S_ou at o, its derivative in the means is z, and in S it is z'dS v; the means
 * are linear in the coefficients.
 */
final class ImputationSlopes {
    private final double[][] inCoefficients;
    private final double[][][] inCovariance;

    /**
     * Adds up over the rows.
     *
     * @param weights by wave, the weight of the outcome of every row in the difference
     */
    ImputationSlopes(Cohort cohort, Strategy strategy, MixedModelFit fit, LeaveOneOut model, double[][] weights) {
        int waves = weights.length;
        inCoefficients = new double[waves][fit.coefficients().size()];
        inCovariance = new double[waves][waves][waves];
        var predictor = new Predictor(cohort, strategy, fit);
        for (int k = 0; k < cohort.rows.size(); k++) {
            Cohort.Row row = cohort.rows.get(k);
            if (row.isComplete()) {
                continue;
            }
            int[] observed = Predictor.observed(row);
            double[] v = predictor.weights(row, observed, predictor.means(row));
            Cholesky factor = predictor.factor(observed);
            double[][] means = means(cohort, strategy, model, row);
            for (int wave = 0; wave < waves; wave++) {
                if (row.misses(wave) && weights[wave][k] != 0) {
                    double[] z = new double[waves];
                    double[] pull = factor.solve(predictor.covariances(wave, observed));
                    for (int i = 0; i < observed.length; i++) {
                        z[observed[i]] = -pull[i];
                    }
                    z[wave] = 1;
                    add(wave, weights[wave][k], z, means, observed, v);
                }
            }
        }
    }

    /** What each coefficient adds to the means of a row by wave: those of the strategy are linear in those of the arms. */
    private static double[][] means(Cohort cohort, Strategy strategy, LeaveOneOut model, Cohort.Row row) {
        double[][] own = Matrices.transpose(model.rows(row.levels(), row.covariates()));
        double[][] reference =
                Matrices.transpose(model.rows(cohort.inReferenceArm(row.levels()), row.covariates()));
        double[][] means = new double[own.length][];
        for (int c = 0; c < means.length; c++) {
            means[c] = strategy.means(own[c], reference[c], row.dropout());
        }
        return means;
    }

    private void add(int wave, double weight, double[] z, double[][] means, int[] observed, double[] v) {
        for (int c = 0; c < means.length; c++) {
            inCoefficients[wave][c] += weight * Matrices.dot(z, means[c]);
        }
        for (int s = 0; s < z.length; s++) {
            for (int i = 0; i < observed.length; i++) {
                inCovariance[wave][s][observed[i]] += weight * z[s] * v[i];
            }
        }
    }

    /** By what the difference at a wave changes, to first order, when the model does. */
    double change(int wave, LeaveOneOut.Change change) {
        double sum = Matrices.dot(inCoefficients[wave], change.coefficients());
        for (int s = 0; s < change.covariance().length; s++) {
            sum += Matrices.dot(inCovariance[wave][s], change.covariance()[s]);
        }
        return sum;
    }
}

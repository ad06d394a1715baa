package nl.maatstaf.statistics.mixed;

import nl.maatstaf.statistics.JointTest;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.numeric.Cholesky;
import nl.maatstaf.statistics.numeric.FisherF;
import nl.maatstaf.statistics.numeric.Matrices;

/**
 * Inference with Kenward and Roger's adjusted covariance and scaled F, in the linear form: without the term of the
 * second derivatives of Sigma. Kenward and Roger (1997), Biometrics 53:983-997. For a single form the scale is one and
 * the degrees of freedom are Satterthwaite's.
 */
final class KenwardRoger extends Inference {
    private final Optimum optimum;

    KenwardRoger(NormalLikelihood likelihood, Optimum optimum, long outcomeAnchor) {
        super(optimum, outcomeAnchor, adjusted(likelihood, optimum));
        this.optimum = optimum;
    }

    /** Phi + 2 Phi [sum_ij A_ij (Q_ij - M_i Phi M_j)] Phi, Q_ij being X'V^-1 V_i V^-1 V_j V^-1 X. */
    private static double[][] adjusted(NormalLikelihood likelihood, Optimum optimum) {
        LikelihoodPoint point = optimum.point();
        double[][] inner = quadratic(likelihood, optimum);
        double[][][] information = optimum.derivatives().information();
        for (int j = 0; j < information.length; j++) {
            double[][] weighted = new double[inner.length][inner.length];
            for (int i = 0; i < information.length; i++) {
                add(weighted, optimum.covarianceOfSigma()[i][j], information[i]);
            }
            add(inner, -1, Matrices.times(weighted, Matrices.times(point.phi(), information[j])));
        }
        double[][] adjustment = Matrices.times(point.phi(), Matrices.times(inner, point.phi()));
        double[][] adjusted = new double[inner.length][inner.length];
        add(adjusted, 1, point.phi());
        add(adjusted, 1, adjustment);
        add(adjusted, 1, Matrices.transpose(adjustment));
        return adjusted;
    }

    private static void add(double[][] sum, double weight, double[][] matrix) {
        for (int k = 0; k < sum.length; k++) {
            for (int l = 0; l < sum.length; l++) {
                sum[k][l] += weight * matrix[k][l];
            }
        }
    }

    /** The sum of A_ij Q_ij; the sum over i and j is taken between the waves first, where it is small. */
    private static double[][] quadratic(NormalLikelihood likelihood, Optimum optimum) {
        IndexedColumns columns = likelihood.columns;
        double[][] quadratic = new double[columns.size()][columns.size()];
        for (int p = 0; p < likelihood.patterns.size(); p++) {
            Pattern pattern = likelihood.patterns.get(p);
            double[][] precision = optimum.point().precisions().get(p);
            double[][] weighted = columns.weighted(precision);
            double[][] between = between(pattern, precision, optimum.covarianceOfSigma(), likelihood.waves);
            for (int k = 0; k < quadratic.length; k++) {
                double[] left = Matrices.times(between, weighted[k]);
                for (int l = 0; l <= k; l++) {
                    quadratic[k][l] += pattern.constants[columns.constant(k)][columns.constant(l)]
                            * Matrices.dot(left, weighted[l]);
                }
            }
        }
        Matrices.mirrorLower(quadratic);
        return quadratic;
    }

    /** The sum over entries i and j of A_ij V_i V^-1 V_j, waves by waves. */
    private static double[][] between(Pattern pattern, double[][] precision, double[][] covarianceOfSigma, int waves) {
        int first = pattern.group * new Vech(waves).size();
        double[][] between = new double[waves][waves];
        for (int s : pattern.observed) {
            for (int t : pattern.observed) {
                for (int b : pattern.observed) {
                    double[] row = covarianceOfSigma[first + Vech.index(s, b)];
                    for (int c : pattern.observed) {
                        between[s][t] += row[first + Vech.index(c, t)] * precision[b][c];
                    }
                }
            }
        }
        return between;
    }

    /**
     * One form has its own t, squared. Several share a denominator whose mean and variance must exist.
     *
     * @throws NotEstimableException if the variances of the forms rest on too few participants for those
     */
    @Override
    JointTest test(double[][] forms) {
        int q = forms.length;
        if (q == 1) {
            return super.test(forms);
        }
        double[][] phi = optimum.point().phi();
        double[][] projected = Matrices.times(forms, phi);
        double[][] inverse = Cholesky.of(Matrices.times(projected, Matrices.transpose(forms)))
                .orElseThrow(Maximiser::notConverged)
                .inverse();
        double[][][] information = optimum.derivatives().information();
        double[][][] relative = new double[information.length][][];
        double[] traces = new double[information.length];
        for (int i = 0; i < relative.length; i++) {
            double[][] ofForms = Matrices.times(projected, Matrices.times(information[i], Matrices.transpose(projected)));
            relative[i] = Matrices.times(inverse, ofForms);
            traces[i] = trace(relative[i]);
        }
        double a1 = Matrices.bilinear(traces, optimum.covarianceOfSigma(), traces);
        double a2 = 0;
        for (int i = 0; i < relative.length; i++) {
            for (int j = 0; j < relative.length; j++) {
                a2 += optimum.covarianceOfSigma()[i][j] * traceOfProduct(relative[i], relative[j]);
            }
        }
        return scaled(wald(forms) / q, q, a1, a2);
    }

    private static JointTest scaled(double f, int q, double a1, double a2) {
        double b = (a1 + 6 * a2) / (2 * q);
        double g = ((q + 1) * a1 - (q + 4) * a2) / ((q + 2) * a2);
        double common = 3 * q + 2 * (1 - g);
        double c1 = g / common;
        double c2 = (q - g) / common;
        double c3 = (q + 2 - g) / common;
        double expectation = 1 / (1 - a2 / q);
        double variance = 2.0 / q * (1 + c1 * b) / ((1 - c2 * b) * (1 - c2 * b) * (1 - c3 * b));
        double ratio = variance / (2 * expectation * expectation);
        double df = 4 + (q + 2) / (q * ratio - 1);
        if (!(a2 < q && c3 * b < 1 && variance > 0 && q * ratio > 1 && Double.isFinite(df))) {
            throw new NotEstimableException(Refusal.TOO_FEW_PARTICIPANTS,
                    "The variances rest on too few participants for a joint test by Kenward and Roger.");
        }
        double statistic = df / (expectation * (df - 2)) * f;
        return new JointTest(statistic, q, df, FisherF.upper(statistic, q, df));
    }

    private static double trace(double[][] matrix) {
        double trace = 0;
        for (int k = 0; k < matrix.length; k++) {
            trace += matrix[k][k];
        }
        return trace;
    }

    private static double traceOfProduct(double[][] left, double[][] right) {
        double trace = 0;
        for (int k = 0; k < left.length; k++) {
            for (int l = 0; l < right.length; l++) {
                trace += left[k][l] * right[l][k];
            }
        }
        return trace;
    }
}

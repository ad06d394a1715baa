package nl.maatstaf.statistics.mixed;

import nl.maatstaf.statistics.numeric.Matrices;

/**
 * First and second derivatives of minus twice the restricted log-likelihood in the entries of the covariance.
 * Jennrich and Schluchter (1986), Biometrics 42:805-820; Lindstrom and Bates (1988), JASA 83:1014-1022.
 */
final class Derivatives {
    private final RestrictedLikelihood likelihood;
    private final LikelihoodPoint point;
    private final Vech vech;
    private final double[][] slope;
    private final double[][] observed;
    private final double[][] expected;
    /** Per parameter, minus the derivative of the information on the coefficients. */
    private final double[][][] information;
    private final double[][] scores;

    Derivatives(RestrictedLikelihood likelihood, LikelihoodPoint point) {
        this.likelihood = likelihood;
        this.point = point;
        vech = new Vech(likelihood.waves);
        int columns = likelihood.columns.size();
        slope = new double[likelihood.waves][likelihood.waves];
        observed = new double[vech.size()][vech.size()];
        expected = new double[vech.size()][vech.size()];
        information = new double[vech.size()][columns][columns];
        scores = new double[vech.size()][columns];
        for (int p = 0; p < likelihood.patterns.size(); p++) {
            add(likelihood.patterns.get(p), point.precisions.get(p), point.residuals.get(p));
        }
        addCoefficients();
    }

    double[] gradient() {
        double[] gradient = new double[vech.size()];
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = 2 * vech.kappa(i) * slope[vech.row[i]][vech.column[i]];
        }
        return gradient;
    }

    double[][] observedHessian() {
        return observed;
    }

    double[][] expectedHessian() {
        return expected;
    }

    /** The gradient, in the parameters, of the variance of a linear form of the coefficients. */
    double[] varianceGradient(double[] form) {
        double[] projected = Matrices.times(point.phi, form);
        double[] gradient = new double[vech.size()];
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = Matrices.bilinear(projected, information[i], projected);
        }
        return gradient;
    }

    private void add(Pattern pattern, double[][] precision, Residuals residuals) {
        double[][] fitted = between(precision, fittedVariance(pattern));
        double[][] residual = between(precision, residuals.products());
        for (int a : pattern.observed) {
            for (int b : pattern.observed) {
                slope[a][b] += pattern.participants * precision[a][b] - residual[a][b] - fitted[a][b];
            }
        }
        addHessians(pattern, precision, residual, fitted);
        double[][] weighted = likelihood.columns.weighted(precision);
        addInformation(pattern, weighted);
        addScores(weighted, Matrices.times(residuals.mixed(), precision));
    }

    /** The sum over participants of the variance of their fitted values. */
    private double[][] fittedVariance(Pattern pattern) {
        IndexedColumns columns = likelihood.columns;
        double[][] variance = new double[likelihood.waves][likelihood.waves];
        for (int k = 0; k < columns.size(); k++) {
            for (int l = 0; l < columns.size(); l++) {
                double weight = point.phi[k][l] * pattern.constants[columns.constant(k)][columns.constant(l)];
                if (weight != 0) {
                    for (int s : columns.support(k)) {
                        for (int t : columns.support(l)) {
                            variance[s][t] += weight * columns.atWave(k, s) * columns.atWave(l, t);
                        }
                    }
                }
            }
        }
        return variance;
    }

    private static double[][] between(double[][] precision, double[][] inner) {
        return Matrices.times(precision, Matrices.times(inner, precision));
    }

    private void addHessians(Pattern pattern, double[][] precision, double[][] residual, double[][] fitted) {
        for (int i = 0; i < vech.size(); i++) {
            int a = vech.row[i];
            int b = vech.column[i];
            if (precision[a][a] == 0 || precision[b][b] == 0) {
                continue;
            }
            for (int j = 0; j < vech.size(); j++) {
                int c = vech.row[j];
                int d = vech.column[j];
                double kappa = vech.kappa(i) * vech.kappa(j);
                double determinant = 2 * kappa * pattern.participants
                        * (precision[a][c] * precision[b][d] + precision[a][d] * precision[b][c]);
                double ofFitted = kappa * product(fitted, precision, a, b, c, d);
                double ofResidual = kappa * product(residual, precision, a, b, c, d);
                observed[i][j] += 2 * (ofResidual + ofFitted) - determinant;
                expected[i][j] += determinant - 2 * ofFitted;
            }
        }
    }

    private static double product(double[][] x, double[][] precision, int a, int b, int c, int d) {
        return x[a][c] * precision[b][d]
                + x[a][d] * precision[b][c]
                + x[b][c] * precision[a][d]
                + x[b][d] * precision[a][c];
    }

    private void addInformation(Pattern pattern, double[][] weighted) {
        IndexedColumns columns = likelihood.columns;
        for (int i = 0; i < vech.size(); i++) {
            int a = vech.row[i];
            int b = vech.column[i];
            double kappa = vech.kappa(i);
            for (int k = 0; k < columns.size(); k++) {
                for (int l = 0; l < columns.size(); l++) {
                    information[i][k][l] += pattern.constants[columns.constant(k)][columns.constant(l)]
                            * kappa * (weighted[k][a] * weighted[l][b] + weighted[k][b] * weighted[l][a]);
                }
            }
        }
    }

    private void addScores(double[][] weighted, double[][] residual) {
        IndexedColumns columns = likelihood.columns;
        for (int i = 0; i < vech.size(); i++) {
            int a = vech.row[i];
            int b = vech.column[i];
            for (int k = 0; k < columns.size(); k++) {
                double[] weightedResidual = residual[columns.constant(k)];
                scores[i][k] += vech.kappa(i)
                        * (weighted[k][a] * weightedResidual[b] + weighted[k][b] * weightedResidual[a]);
            }
        }
    }

    /** What estimating the coefficients adds to the second derivatives. */
    private void addCoefficients() {
        double[][][] projected = new double[vech.size()][][];
        for (int i = 0; i < projected.length; i++) {
            projected[i] = Matrices.times(point.phi, information[i]);
        }
        for (int i = 0; i < projected.length; i++) {
            double[] adjusted = Matrices.times(point.phi, scores[i]);
            for (int j = 0; j < projected.length; j++) {
                double trace = traceOfProduct(projected[i], projected[j]);
                observed[i][j] -= trace + 2 * Matrices.dot(adjusted, scores[j]);
                expected[i][j] += trace;
            }
        }
    }

    private static double traceOfProduct(double[][] left, double[][] right) {
        double trace = 0;
        for (int k = 0; k < left.length; k++) {
            for (int l = 0; l < left.length; l++) {
                trace += left[k][l] * right[l][k];
            }
        }
        return trace;
    }
}

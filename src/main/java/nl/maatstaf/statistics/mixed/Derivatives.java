package nl.maatstaf.statistics.mixed;

import nl.maatstaf.statistics.numeric.Matrices;

/**
 * First and second derivatives of minus twice the log-likelihood in the entries of the covariances, one group's after
 * the other's. Jennrich and Schluchter (1986), Biometrics 42:805-820; Lindstrom and Bates (1988), JASA 83:1014-1022.
 */
final class Derivatives {
    private final NormalLikelihood likelihood;
    private final LikelihoodPoint point;
    private final Vech vech;
    private final double[] gradient;
    private final double[][] observed;
    private final double[][] expected;
    /** Per entry, minus the derivative of the information on the coefficients. */
    private final double[][][] information;
    private final double[][] scores;

    Derivatives(NormalLikelihood likelihood, LikelihoodPoint point) {
        this.likelihood = likelihood;
        this.point = point;
        vech = new Vech(likelihood.waves);
        int columns = likelihood.columns.size();
        int entries = point.covariances().size() * vech.size();
        gradient = new double[entries];
        observed = new double[entries][entries];
        expected = new double[entries][entries];
        information = new double[entries][columns][columns];
        scores = new double[entries][columns];
        for (int p = 0; p < likelihood.patterns.size(); p++) {
            add(likelihood.patterns.get(p), point.precisions().get(p), point.residuals().get(p));
        }
        mirror();
        addCoefficients();
    }

    double[] gradient() {
        return gradient;
    }

    double[][] observedHessian() {
        return observed;
    }

    double[][] expectedHessian() {
        return expected;
    }

    /** Per entry, minus the derivative of the information on the coefficients. */
    double[][][] information() {
        return information;
    }

    /** The gradient, in the entries, of the variance of a linear form of the coefficients. */
    double[] varianceGradient(double[] form) {
        double[] projected = Matrices.times(point.phi(), form);
        double[] varianceGradient = new double[information.length];
        for (int i = 0; i < varianceGradient.length; i++) {
            varianceGradient[i] = Matrices.bilinear(projected, information[i], projected);
        }
        return varianceGradient;
    }

    private void add(Pattern pattern, double[][] precision, Residuals residuals) {
        int first = pattern.group * vech.size();
        int[] entries = entries(pattern.observed);
        double[][] residual = between(precision, residuals.products());
        double[][] explained = likelihood.isRestricted()
                ? sum(residual, between(precision, fittedVariance(pattern)))
                : residual;
        for (int i : entries) {
            int a = vech.row[i];
            int b = vech.column[i];
            gradient[first + i] += 2 * vech.kappa(i) * (pattern.participants * precision[a][b] - explained[a][b]);
        }
        addHessians(first, entries, pattern.participants, precision, residual, explained);
        double[][] weighted = likelihood.columns.weighted(precision);
        addInformation(first, entries, pattern, weighted);
        addScores(first, entries, weighted, Matrices.times(residuals.mixed(), precision));
    }

    private static int[] entries(int[] waves) {
        int[] entries = new int[waves.length * (waves.length + 1) / 2];
        int next = 0;
        for (int a = 0; a < waves.length; a++) {
            for (int b = 0; b <= a; b++) {
                entries[next++] = Vech.index(waves[a], waves[b]);
            }
        }
        return entries;
    }

    /** The sum over participants of the variance of their fitted values. */
    private double[][] fittedVariance(Pattern pattern) {
        IndexedColumns columns = likelihood.columns;
        double[][] variance = new double[likelihood.waves][likelihood.waves];
        for (int k = 0; k < columns.size(); k++) {
            for (int l = 0; l < columns.size(); l++) {
                double weight = point.phi()[k][l] * pattern.constants[columns.constant(k)][columns.constant(l)];
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

    private static double[][] sum(double[][] left, double[][] right) {
        double[][] sum = new double[left.length][left.length];
        for (int a = 0; a < sum.length; a++) {
            for (int b = 0; b < sum.length; b++) {
                sum[a][b] = left[a][b] + right[a][b];
            }
        }
        return sum;
    }

    /**
     * Adds to the lower triangles. With A the precision, F = ARA of the residuals and D = AQA of the fitted values, the
     * observed part is -n t1 + 2 tF + 2 tD and the expected part n t1 - 2 tD.
     */
    private void addHessians(
            int first,
            int[] entries,
            double participants,
            double[][] precision,
            double[][] residual,
            double[][] explained) {
        for (int i : entries) {
            int a = vech.row[i];
            int b = vech.column[i];
            double[] precisionA = precision[a];
            double[] precisionB = precision[b];
            for (int j : entries) {
                if (j > i) {
                    break;
                }
                int c = vech.row[j];
                int d = vech.column[j];
                double kappa = 2 * vech.kappa(i) * vech.kappa(j);
                double determinant = kappa * participants
                        * (precisionA[c] * precisionB[d] + precisionA[d] * precisionB[c]);
                double ofExplained = kappa * product(explained[a], explained[b], precisionA, precisionB, c, d);
                double ofResidual = kappa * product(residual[a], residual[b], precisionA, precisionB, c, d);
                observed[first + i][first + j] += ofExplained - determinant;
                expected[first + i][first + j] += determinant - (ofExplained - ofResidual);
            }
        }
    }

    private static double product(double[] xa, double[] xb, double[] precisionA, double[] precisionB, int c, int d) {
        return xa[c] * precisionB[d] + xa[d] * precisionB[c] + xb[c] * precisionA[d] + xb[d] * precisionA[c];
    }

    private void addInformation(int first, int[] entries, Pattern pattern, double[][] weighted) {
        IndexedColumns columns = likelihood.columns;
        for (int k = 0; k < columns.size(); k++) {
            double[] constants = pattern.constants[columns.constant(k)];
            double[] left = weighted[k];
            for (int l = 0; l <= k; l++) {
                double product = constants[columns.constant(l)];
                if (product == 0) {
                    continue;
                }
                double[] right = weighted[l];
                for (int i : entries) {
                    int a = vech.row[i];
                    int b = vech.column[i];
                    information[first + i][k][l] +=
                            product * vech.kappa(i) * (left[a] * right[b] + left[b] * right[a]);
                }
            }
        }
    }

    private void addScores(int first, int[] entries, double[][] weighted, double[][] residual) {
        IndexedColumns columns = likelihood.columns;
        for (int i : entries) {
            int a = vech.row[i];
            int b = vech.column[i];
            for (int k = 0; k < columns.size(); k++) {
                double[] weightedResidual = residual[columns.constant(k)];
                scores[first + i][k] += vech.kappa(i)
                        * (weighted[k][a] * weightedResidual[b] + weighted[k][b] * weightedResidual[a]);
            }
        }
    }

    private void mirror() {
        for (int i = 0; i < gradient.length; i++) {
            Matrices.mirrorLower(information[i]);
        }
        Matrices.mirrorLower(observed);
        Matrices.mirrorLower(expected);
    }

    /** What estimating the coefficients adds to the second derivatives. */
    private void addCoefficients() {
        double[][][] projected = new double[gradient.length][][];
        double[][] adjusted = new double[gradient.length][];
        for (int i = 0; i < projected.length; i++) {
            projected[i] = Matrices.times(point.phi(), information[i]);
            adjusted[i] = Matrices.times(point.phi(), scores[i]);
        }
        for (int i = 0; i < projected.length; i++) {
            for (int j = 0; j <= i; j++) {
                double trace = likelihood.isRestricted() ? traceOfProduct(projected[i], projected[j]) : 0;
                observed[i][j] -= trace + 2 * Matrices.dot(adjusted[i], scores[j]);
                observed[j][i] = observed[i][j];
                expected[i][j] += trace;
                expected[j][i] = expected[i][j];
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

package nl.maatstaf.statistics.mixed;

import java.util.ArrayList;
import java.util.List;
import nl.maatstaf.statistics.numeric.Matrices;

/**
 * First and second derivatives of minus twice the log-likelihood in the entries of the covariances, one group's after
 * the other's. Jennrich and Schluchter (1986), Biometrics 42:805-820; Lindstrom and Bates (1988), JASA 83:1014-1022.
 *
 * <p>With A the precision of a pattern, F = ARA of its residuals R and D = AQA of the variance Q of its fitted values,
 * every derivative is a sum over patterns. The factors kappa of {@link Vech}, which halve what stands on the diagonal,
 * are applied once at the end, so that the inner loops are plain products of rows.
 */
final class Derivatives {
    private final NormalLikelihood likelihood;
    private final LikelihoodPoint point;
    private final Vech vech;
    /** What each pattern adds, to be used again for the second derivatives. */
    private final List<Terms> terms = new ArrayList<>();
    private final double[] gradient;
    /** Per entry, minus the derivative of the information on the coefficients. */
    private final double[][][] information;
    private final double[][] scores;
    /** Per entry, the covariance of the coefficients times that. */
    private final double[][][] projected;

    /**
     * What a pattern adds.
     *
     * @param residual  F
     * @param explained F + D in the restricted likelihood, F in the full one
     */
    private record Terms(Pattern pattern, double[][] precision, double[][] residual, double[][] explained) {
    }

    Derivatives(NormalLikelihood likelihood, LikelihoodPoint point) {
        this.likelihood = likelihood;
        this.point = point;
        vech = new Vech(likelihood.waves);
        int columns = likelihood.columns.size();
        int entries = point.covariances().size() * vech.size();
        gradient = new double[entries];
        information = new double[entries][columns][columns];
        scores = new double[entries][columns];
        FittedVariance fitted = new FittedVariance(likelihood.columns, point.phi(), likelihood.waves);
        for (int p = 0; p < likelihood.patterns.size(); p++) {
            add(likelihood.patterns.get(p), point.precisions().get(p), point.residuals().get(p), fitted);
        }
        projected = new double[entries][][];
        for (int i = 0; i < entries; i++) {
            double kappa = kappa(i);
            gradient[i] *= 2 * kappa;
            scale(kappa, scores[i]);
            for (double[] row : information[i]) {
                scale(kappa, row);
            }
            Matrices.mirrorLower(information[i]);
            projected[i] = Matrices.times(point.phi(), information[i]);
        }
    }

    private double kappa(int entry) {
        return vech.kappa(entry % vech.size());
    }

    private static void scale(double factor, double[] row) {
        for (int k = 0; k < row.length; k++) {
            row[k] *= factor;
        }
    }

    double[] gradient() {
        return gradient;
    }

    /** Per entry, minus the derivative of the information on the coefficients. */
    double[][][] information() {
        return information;
    }

    /** Per entry, minus the derivative of the coefficients before they are multiplied by their covariance. */
    double[][] scores() {
        return scores;
    }

    /** The gradient, in the entries, of the variance of a linear form of the coefficients. */
    double[] varianceGradient(double[] form) {
        double[] ofForm = Matrices.times(point.phi(), form);
        double[] varianceGradient = new double[information.length];
        for (int i = 0; i < varianceGradient.length; i++) {
            varianceGradient[i] = Matrices.bilinear(ofForm, information[i], ofForm);
        }
        return varianceGradient;
    }

    private void add(Pattern pattern, double[][] precision, Residuals residuals, FittedVariance fitted) {
        double[][] residual = between(precision, residuals.products());
        double[][] explained = likelihood.isRestricted()
                ? sum(residual, between(precision, fitted.of(pattern)))
                : residual;
        terms.add(new Terms(pattern, precision, residual, explained));
        double[][] weighted = Matrices.transpose(likelihood.columns.weighted(precision));
        double[][] weightedResiduals = Matrices.times(Matrices.transpose(precision),
                Matrices.transpose(residuals.mixed()));
        double[][] constants = likelihood.columns.constants(pattern);
        int first = pattern.group * vech.size();
        for (int a : pattern.observed) {
            for (int b : pattern.observed) {
                if (b > a) {
                    break;
                }
                int i = first + Vech.index(a, b);
                gradient[i] += pattern.participants * precision[a][b] - explained[a][b];
                addInformation(information[i], constants, weighted[a], weighted[b]);
                addScores(scores[i], weighted[a], weighted[b], weightedResiduals[a], weightedResiduals[b]);
            }
        }
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

    private static void addInformation(double[][] sum, double[][] constants, double[] atA, double[] atB) {
        for (int k = 0; k < sum.length; k++) {
            double ofA = atA[k];
            double ofB = atB[k];
            // A column of a wave that the pattern lacks.
            if (ofA == 0 && ofB == 0) {
                continue;
            }
            double[] row = sum[k];
            double[] products = constants[k];
            for (int l = 0; l <= k; l++) {
                row[l] += products[l] * (ofA * atB[l] + ofB * atA[l]);
            }
        }
    }

    private void addScores(double[] sum, double[] atA, double[] atB, double[] residualsAtA, double[] residualsAtB) {
        for (int k = 0; k < sum.length; k++) {
            int constant = likelihood.columns.constant(k);
            sum[k] += atA[k] * residualsAtB[constant] + atB[k] * residualsAtA[constant];
        }
    }

    /** -n t1 + 2 tF + 2 tD, and what estimating the coefficients adds. */
    double[][] observedHessian() {
        double[][] hessian = new double[gradient.length][gradient.length];
        for (Terms one : terms) {
            addProducts(hessian, one, combination(one.explained, -one.pattern.participants, one.precision),
                    one.explained);
        }
        return finished(hessian, -1, true);
    }

    /** n t1 - 2 tD, and what estimating the coefficients adds. */
    double[][] expectedHessian() {
        double[][] hessian = new double[gradient.length][gradient.length];
        for (Terms one : terms) {
            double[][] minusFitted = combination(one.residual, -1, one.explained);
            addProducts(hessian, one, combination(minusFitted, one.pattern.participants, one.precision), minusFitted);
        }
        return finished(hessian, 1, false);
    }

    private static double[][] combination(double[][] matrix, double weight, double[][] other) {
        double[][] combination = new double[matrix.length][matrix.length];
        for (int a = 0; a < combination.length; a++) {
            for (int b = 0; b < combination.length; b++) {
                combination[a][b] = matrix[a][b] + weight * other[a][b];
            }
        }
        return combination;
    }

    /** Adds x_ac A_bd + x_bc A_ad + y_ad A_bc + y_bd A_ac to the entries (a,b) and (c,d), in the lower triangle. */
    private void addProducts(double[][] hessian, Terms one, double[][] x, double[][] y) {
        int first = one.pattern.group * vech.size();
        int[] observed = one.pattern.observed;
        for (int a : observed) {
            for (int b : observed) {
                if (b > a) {
                    break;
                }
                double[] row = hessian[first + Vech.index(a, b)];
                for (int c : observed) {
                    if (c > a) {
                        break;
                    }
                    int start = first + Vech.index(c, 0);
                    addRow(row, start, c == a ? b : c, x[a][c], one.precision[b], x[b][c], one.precision[a]);
                    addRow(row, start, c == a ? b : c, one.precision[b][c], y[a], one.precision[a][c], y[b]);
                }
            }
        }
    }

    private static void addRow(
            double[] row, int start, int last, double weight, double[] left, double otherWeight, double[] right) {
        for (int d = 0; d <= last; d++) {
            row[start + d] += weight * left[d] + otherWeight * right[d];
        }
    }

    private double[][] finished(double[][] hessian, int sign, boolean withScores) {
        double[][] adjusted = new double[scores.length][];
        for (int i = 0; i < hessian.length; i++) {
            adjusted[i] = Matrices.times(point.phi(), scores[i]);
            for (int j = 0; j <= i; j++) {
                hessian[i][j] *= 2 * kappa(i) * kappa(j);
                if (likelihood.isRestricted()) {
                    hessian[i][j] += sign * traceOfProduct(projected[i], projected[j]);
                }
                if (withScores) {
                    hessian[i][j] -= 2 * Matrices.dot(adjusted[i], scores[j]);
                }
            }
        }
        Matrices.mirrorLower(hessian);
        return hessian;
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

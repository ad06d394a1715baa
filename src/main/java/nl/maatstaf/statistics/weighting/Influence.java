package nl.maatstaf.statistics.weighting;

import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.numeric.Cholesky;
import nl.maatstaf.statistics.numeric.Matrices;
import nl.maatstaf.statistics.numeric.OrthogonalColumns;

/**
 * What every participant moves the weighted means by, and the standard errors that follow: the estimating equations of
 * the propensity scores and of the means are stacked, so that it counts that the scores were estimated (Lunceford and
 * Davidian, Statistics in Medicine, 2004; Stefanski and Boos, The calculus of M-estimation, The American Statistician,
 * 2002). For the mean of an arm the influence is [w(y − m) + d'I⁻¹x(z − e)]/Σw, the first term in the arm only, with
 * d = Σ w'(y − m)x over the arm, w' the derivative of the weight in the log odds and I = Σ e(1 − e)xx'. Orthonormal
 * columns take the place of the x, which changes nothing but the rounding.
 */
final class Influence {
    private static final double ROUNDING = 1e-10;

    private final WeightedMeans means;
    private final double[][] byArm;

    Influence(WeightedMeans means, Estimand estimand, double[] logOdds, double[][] columns) {
        this.means = means;
        double[][] rows = OrthogonalColumns.of(columns).rows();
        int size = columns.length;
        double[][] information = new double[size][size];
        double[][] slopes = new double[2][size];
        double[] scores = new double[rows.length];
        double[] totals = new double[2];
        for (int row = 0; row < rows.length; row++) {
            boolean other = means.inOther(row);
            double one = 1 / (1 + StrictMath.exp(-logOdds[row]));
            double rest = 1 / (1 + StrictMath.exp(logOdds[row]));
            scores[row] = other ? rest : -one;
            double slope = estimand.derivative(other, logOdds[row]) * means.residual(row);
            totals[other ? 1 : 0] = means.total(row);
            for (int k = 0; k < size; k++) {
                slopes[other ? 1 : 0][k] += slope * rows[row][k];
                for (int l = 0; l <= k; l++) {
                    information[k][l] += one * rest * rows[row][k] * rows[row][l];
                }
            }
        }
        Cholesky factor = Cholesky.of(information).orElseThrow();
        byArm = new double[2][rows.length];
        for (int arm = 0; arm < 2; arm++) {
            double[] carried = factor.solve(slopes[arm]);
            for (int row = 0; row < rows.length; row++) {
                double own = means.inOther(row) == (arm == 1) ? means.weight(row) * means.residual(row) : 0;
                byArm[arm][row] = (own + Matrices.dot(carried, rows[row]) * scores[row]) / totals[arm];
            }
        }
    }

    /** The standard error of the mean of an arm. */
    double standardError(boolean other) {
        double[] changes = byArm[other ? 1 : 0];
        return StrictMath.sqrt(Matrices.dot(changes, changes));
    }

    /** The difference, other minus reference, with the standard error that the influences add up to. */
    Estimated difference() {
        double sum = 0;
        for (int row = 0; row < means.n(); row++) {
            double change = byArm[1][row] - byArm[0][row];
            sum += change * change;
        }
        double standardError = StrictMath.sqrt(sum);
        if (standardError <= ROUNDING * means.standardErrorWithFixedWeights()) {
            throw new NotEstimableException(Refusal.ZERO_VARIANCE,
                    "The covariates explain the outcome within the arms to the last digit; nothing is left to vary.");
        }
        return Estimated.normal(means.difference(), standardError);
    }
}

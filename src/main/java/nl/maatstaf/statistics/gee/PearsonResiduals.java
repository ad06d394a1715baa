package nl.maatstaf.statistics.gee;

import nl.maatstaf.statistics.numeric.Matrices;

/** Pearson's residuals (y − μ)/√v at some coefficients, with v = μ(1 − μ), and what depends on v beside them. */
final class PearsonResiduals {
    private final double[] residuals;
    private final double[] deviations;

    PearsonResiduals(double[][] rows, double[] outcomes, double[] point) {
        residuals = new double[rows.length];
        deviations = new double[rows.length];
        for (int row = 0; row < rows.length; row++) {
            double half = Matrices.dot(rows[row], point) / 2;
            // In exponents of half the log odds nothing cancels, however near to 0 or 1 the probability is.
            residuals[row] = outcomes[row] == 1 ? StrictMath.exp(-half) : -StrictMath.exp(half);
            deviations[row] = 1 / (StrictMath.exp(half) + StrictMath.exp(-half));
        }
    }

    double residual(int row) {
        return residuals[row];
    }

    /** √v. */
    double deviation(int row) {
        return deviations[row];
    }

    /** The mean of the squares, over all observations as geepack has it. */
    double scale() {
        return Matrices.dot(residuals, residuals) / residuals.length;
    }

    /** The mean over all pairs within clusters of the product of two residuals, divided by the scale. */
    double correlation(int[][] clusters) {
        double products = 0;
        double pairs = 0;
        for (int[] members : clusters) {
            double sumBefore = 0;
            for (int row : members) {
                products += sumBefore * residuals[row];
                sumBefore += residuals[row];
            }
            pairs += members.length * (members.length - 1.0) / 2;
        }
        return products / pairs / scale();
    }
}

package nl.maatstaf.statistics.mixed;

/**
 * The sum over the participants of a pattern of the variance of their fitted values. The coefficients are taken together
 * by the constants of their columns first, because patterns differ only in the products of constants.
 */
final class FittedVariance {
    private final int waves;
    /** Per two constants, the covariance of their coefficients at every two waves. */
    private final double[][][][] covariance;

    FittedVariance(IndexedColumns columns, double[][] phi, int waves) {
        this.waves = waves;
        covariance = new double[columns.constants()][columns.constants()][waves][waves];
        for (int k = 0; k < phi.length; k++) {
            for (int l = 0; l < phi.length; l++) {
                double[][] sum = covariance[columns.constant(k)][columns.constant(l)];
                for (int s : columns.support(k)) {
                    for (int t : columns.support(l)) {
                        sum[s][t] += columns.atWave(k, s) * phi[k][l] * columns.atWave(l, t);
                    }
                }
            }
        }
    }

    double[][] of(Pattern pattern) {
        double[][] variance = new double[waves][waves];
        for (int a = 0; a < covariance.length; a++) {
            for (int b = 0; b < covariance.length; b++) {
                double product = pattern.constants[a][b];
                if (product != 0) {
                    add(variance, product, covariance[a][b]);
                }
            }
        }
        return variance;
    }

    private static void add(double[][] sum, double factor, double[][] matrix) {
        for (int s = 0; s < sum.length; s++) {
            double[] row = sum[s];
            double[] added = matrix[s];
            for (int t = 0; t < row.length; t++) {
                row[t] += factor * added[t];
            }
        }
    }
}

package nl.maatstaf.statistics.numeric;

/** Products of the form TVT', which carry a covariance matrix over to linear combinations. */
public final class QuadraticForms {
    private QuadraticForms() {
    }

    /** TVT', exactly symmetric. */
    public static double[][] of(double[][] transform, double[][] covariance) {
        double[][] result = new double[transform.length][transform.length];
        for (int i = 0; i < transform.length; i++) {
            double[] half = Matrices.times(covariance, transform[i]);
            for (int j = 0; j <= i; j++) {
                result[i][j] = Matrices.dot(transform[j], half);
                result[j][i] = result[i][j];
            }
        }
        return result;
    }
}

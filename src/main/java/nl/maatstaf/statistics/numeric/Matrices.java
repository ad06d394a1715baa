package nl.maatstaf.statistics.numeric;

/** Products of small dense matrices. */
public final class Matrices {
    private Matrices() {
    }

    public static double[][] times(double[][] left, double[][] right) {
        double[][] product = new double[left.length][right[0].length];
        for (int i = 0; i < left.length; i++) {
            for (int k = 0; k < right.length; k++) {
                double factor = left[i][k];
                if (factor != 0) {
                    for (int j = 0; j < product[i].length; j++) {
                        product[i][j] += factor * right[k][j];
                    }
                }
            }
        }
        return product;
    }

    public static double[] times(double[][] left, double[] right) {
        double[] product = new double[left.length];
        for (int i = 0; i < left.length; i++) {
            product[i] = dot(left[i], right);
        }
        return product;
    }

    public static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }

    /** x'Ay. */
    public static double bilinear(double[] x, double[][] a, double[] y) {
        return dot(x, times(a, y));
    }
}

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

    /** Copies what stands below the diagonal to above it. */
    public static void mirrorLower(double[][] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < i; j++) {
                matrix[j][i] = matrix[i][j];
            }
        }
    }

    /** A'BA. */
    public static double[][] sandwich(double[][] a, double[][] b) {
        return times(transpose(a), times(b, a));
    }

    /** The matrix with rows and columns exchanged; of at least one row. */
    public static double[][] transpose(double[][] matrix) {
        double[][] transposed = new double[matrix[0].length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < transposed.length; j++) {
                transposed[j][i] = matrix[i][j];
            }
        }
        return transposed;
    }
}

package nl.maatstaf.statistics.numeric;

import java.util.Optional;

/** The Cholesky factorisation A = LL' of a symmetric positive definite matrix, of which the lower triangle is read. */
public final class Cholesky {
    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /** The factorisation, or nothing if the matrix isn't positive definite. */
    public static Optional<Cholesky> of(double[][] matrix) {
        int size = matrix.length;
        double[][] lower = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= lower[i][k] * lower[j][k];
                }
                if (i > j) {
                    lower[i][j] = rest / lower[j][j];
                } else if (rest > 0 && rest < Double.POSITIVE_INFINITY) {
                    lower[i][i] = StrictMath.sqrt(rest);
                } else {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Cholesky(lower));
    }

    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < lower.length; i++) {
            sum += 2 * StrictMath.log(lower[i][i]);
        }
        return sum;
    }

    public double[] solve(double[] right) {
        double[] solution = right.clone();
        for (int i = 0; i < lower.length; i++) {
            for (int k = 0; k < i; k++) {
                solution[i] -= lower[i][k] * solution[k];
            }
            solution[i] /= lower[i][i];
        }
        for (int i = lower.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < lower.length; k++) {
                solution[i] -= lower[k][i] * solution[k];
            }
            solution[i] /= lower[i][i];
        }
        return solution;
    }

    /** The inverse, exactly symmetric. */
    public double[][] inverse() {
        double[][] inverse = new double[lower.length][];
        for (int i = 0; i < lower.length; i++) {
            double[] unit = new double[lower.length];
            unit[i] = 1;
            inverse[i] = solve(unit);
            for (int j = 0; j < i; j++) {
                inverse[j][i] = inverse[i][j];
            }
        }
        return inverse;
    }
}

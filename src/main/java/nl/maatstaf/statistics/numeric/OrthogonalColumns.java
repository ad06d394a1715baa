package nl.maatstaf.statistics.numeric;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * The factorisation X = QR of the columns of a regression, by Gram and Schmidt's method done twice (Giraud, Langou and
 * Rozložník, The loss of orthogonality in the Gram-Schmidt orthogonalization process, Computers &amp; Mathematics with
 * Applications, 2005). Where a column is constant the others are centred first, so that an offset costs no digits.
 */
public final class OrthogonalColumns {
    /** The part of its length that a column must have of its own; what is smaller is rounding. */
    private static final double OWN_PART = 1e-8;
    private static final double ROUNDING = 1e-12;

    private final int[] order;
    private final double[][] basis;
    private final double[][] triangle;
    private int dependent = -1;

    private OrthogonalColumns(double[][] columns) {
        order = constantFirst(columns);
        basis = new double[columns.length][];
        triangle = new double[columns.length][columns.length];
        for (int k = 0; k < columns.length && dependent < 0; k++) {
            if (!add(columns[order[k]], k)) {
                dependent = order[k];
            }
        }
    }

    /** Factorises columns of equal length; stops at the first that follows from those before it. */
    public static OrthogonalColumns of(double[][] columns) {
        return new OrthogonalColumns(columns);
    }

    private static int[] constantFirst(double[][] columns) {
        int[] order = new int[columns.length];
        Arrays.setAll(order, k -> k);
        for (int k = 0; k < columns.length; k++) {
            if (isConstant(columns[k])) {
                System.arraycopy(order, 0, order, 1, k);
                order[0] = k;
                return order;
            }
        }
        return order;
    }

    private static boolean isConstant(double[] column) {
        return column.length > 0 && column[0] != 0 && Arrays.stream(column).allMatch(value -> value == column[0]);
    }

    private boolean add(double[] column, int k) {
        double size = Arrays.stream(column).map(StrictMath::abs).max().orElse(0);
        if (size == 0) {
            return false;
        }
        double[] rest = column.clone();
        Arrays.setAll(rest, row -> rest[row] / size);
        project(rest, k, size);
        if (k > 0 && isConstant(basis[0]) && length(rest) <= ROUNDING * StrictMath.sqrt(rest.length)) {
            return false;
        }
        double own = ownLength(rest, k, size);
        if (own == 0) {
            return false;
        }
        triangle[k][k] = own * size;
        Arrays.setAll(rest, row -> rest[row] / own);
        basis[k] = rest;
        return true;
    }

    /** Takes a constant first vector out, so that what follows is measured about the mean. */
    private void project(double[] rest, int k, double size) {
        if (k > 0 && isConstant(basis[0])) {
            for (int pass = 0; pass < 2; pass++) {
                remove(rest, 0, k, size);
            }
        }
    }

    private double ownLength(double[] rest, int k, double size) {
        double before = length(rest);
        for (int pass = 0; pass < 2; pass++) {
            for (int j = 0; j < k; j++) {
                remove(rest, j, k, size);
            }
        }
        double own = length(rest);
        return own > OWN_PART * before ? own : 0;
    }

    private void remove(double[] rest, int j, int k, double size) {
        double weight = Matrices.dot(basis[j], rest);
        triangle[j][k] += weight * size;
        Arrays.setAll(rest, row -> rest[row] - weight * basis[j][row]);
    }

    private static double length(double[] vector) {
        return StrictMath.sqrt(Matrices.dot(vector, vector));
    }

    /** The position of the first column that follows from those before it, a constant one coming first. */
    public OptionalInt dependent() {
        return dependent < 0 ? OptionalInt.empty() : OptionalInt.of(dependent);
    }

    /**
     * The rows of Q: per row of data its coordinates on orthonormal columns.
     *
     * @throws IllegalStateException if a column is dependent
     */
    public double[][] rows() {
        requireIndependent();
        int rows = basis.length == 0 ? 0 : basis[0].length;
        double[][] transposed = new double[rows][basis.length];
        for (int row = 0; row < rows; row++) {
            for (int k = 0; k < basis.length; k++) {
                transposed[row][k] = basis[k][row];
            }
        }
        return transposed;
    }

    /**
     * The matrix that makes coefficients of the given columns out of coefficients of Q: the inverse of R.
     *
     * @throws IllegalStateException if a column is dependent
     */
    public double[][] toCoefficients() {
        requireIndependent();
        int size = basis.length;
        double[][] inverse = new double[size][size];
        for (int column = 0; column < size; column++) {
            double[] solution = new double[size];
            for (int i = column; i >= 0; i--) {
                double rest = i == column ? 1 : 0;
                for (int j = i + 1; j <= column; j++) {
                    rest -= triangle[i][j] * solution[j];
                }
                solution[i] = rest / triangle[i][i];
                inverse[order[i]][column] = solution[i];
            }
        }
        return inverse;
    }

    private void requireIndependent() {
        if (dependent >= 0) {
            throw new IllegalStateException("Column " + dependent + " follows from those before it.");
        }
    }
}

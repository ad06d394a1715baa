package nl.maatstaf.statistics.scales;

import java.util.Arrays;
import java.util.List;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.numeric.Matrices;

/** The answers to the items of a scale, as far as reliability needs them: their number and their covariances. */
public final class ItemMoments {
    private final List<String> items;
    private final long n;
    private final double[][] covariance;
    private final long leftOut;

    private ItemMoments(List<String> items, long n, double[][] covariance, long leftOut) {
        this.items = List.copyOf(items);
        this.n = n;
        this.covariance = covariance;
        this.leftOut = leftOut;
    }

    /**
     * The moments of rows, one for each participant who answered every item.
     *
     * @param items variables that hold numbers
     * @throws nl.maatstaf.statistics.formula.ModelException if there is no such variable, or it holds levels
     */
    public static ItemMoments of(DataTable complete, List<String> items) {
        double[][] centred = items.stream().map(item -> centred(complete.numbers(item))).toArray(double[][]::new);
        double[][] covariance = new double[items.size()][items.size()];
        for (int i = 0; i < centred.length; i++) {
            for (int j = 0; j <= i; j++) {
                covariance[i][j] = Matrices.dot(centred[i], centred[j]) / StrictMath.max(complete.rows() - 1, 1);
                covariance[j][i] = covariance[i][j];
            }
        }
        return new ItemMoments(items, complete.rows(), covariance, 0);
    }

    /** Less the first value and then the mean: a constant item becomes exactly zero, and an offset costs no digits. */
    private static double[] centred(double[] values) {
        double[] centred = Arrays.stream(values).map(value -> value - values[0]).toArray();
        double mean = Arrays.stream(centred).average().orElse(0);
        Arrays.setAll(centred, row -> centred[row] - mean);
        return centred;
    }

    /**
     * Moments that are there already.
     *
     * @param items      the names of the items
     * @param n          the participants who answered every item
     * @param covariance the covariances of the items, with divisor n − 1, symmetric
     * @throws IllegalArgumentException if the covariances aren't a symmetric matrix of numbers for these items
     */
    public static ItemMoments ofCovariance(List<String> items, long n, double[][] covariance) {
        if (!isSymmetric(covariance, items.size())) {
            throw new IllegalArgumentException(
                    "The covariances of " + items.size() + " items have to be a symmetric matrix of numbers.");
        }
        return new ItemMoments(items, n, copy(covariance), 0);
    }

    private static boolean isSymmetric(double[][] matrix, int size) {
        boolean square = matrix.length == size && Arrays.stream(matrix).allMatch(row -> row.length == size);
        for (int i = 0; square && i < size; i++) {
            for (int j = 0; j <= i; j++) {
                if (!Double.isFinite(matrix[i][j]) || matrix[i][j] != matrix[j][i]) {
                    return false;
                }
            }
        }
        return square;
    }

    /** The same, with the number of participants who were left out because they didn't answer every item. */
    public ItemMoments withLeftOut(long participants) {
        return new ItemMoments(items, n, covariance, participants);
    }

    /** The names of the items. */
    public List<String> items() {
        return items;
    }

    /** The participants who answered every item. */
    public long n() {
        return n;
    }

    /** The covariances of the items, in the product of their units. */
    public double[][] covariance() {
        return copy(covariance);
    }

    /** The participants who were left out. */
    public long leftOut() {
        return leftOut;
    }

    private static double[][] copy(double[][] matrix) {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }
}

package nl.maatstaf.statistics.mixed;

import java.util.Arrays;

/**
 * Sums over participants of the products of every two of (1, covariates, outcomes), anchored; zero for an unobserved
 * wave. A symmetric matrix, of which the upper triangle is kept row by row; its first entry counts participants.
 */
final class CrossProducts {
    private final int size;
    private final double[] upper;

    /** Takes over the upper triangle. */
    CrossProducts(int size, double[] upper) {
        this.size = size;
        this.upper = upper;
    }

    static int length(int size) {
        return size * (size + 1) / 2;
    }

    double get(int row, int column) {
        int first = StrictMath.min(row, column);
        int second = StrictMath.max(row, column);
        return upper[first * size - first * (first - 1) / 2 + second - first];
    }

    long participants() {
        return (long) upper[0];
    }

    CrossProducts plus(CrossProducts other) {
        double[] sum = upper.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.upper[i];
        }
        return new CrossProducts(size, sum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CrossProducts that && size == that.size && Arrays.equals(upper, that.upper);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(upper);
    }
}

package nl.maatstaf.statistics.groups;

import java.util.Arrays;

/**
 * What a sample's size, mean and spread are, from its values or from a table that gives them.
 *
 * @param n        how many values
 * @param mean     their mean, in the unit of the values
 * @param variance the sum of squares about the mean divided by n − 1; 0 when there is one value
 */
public record SampleMoments(long n, double mean, double variance) {
    public SampleMoments {
        if (n < 0 || !Double.isFinite(mean) || !(variance >= 0) || Double.isInfinite(variance)) {
            throw new IllegalArgumentException(
                    "No sample has " + n + " values with mean " + mean + " and variance " + variance + ".");
        }
    }

    /**
     * The moments of values that were stored times a scale. With n values of sum S and sum of squares Q the variance is
     * (Q − S²/n)/(n − 1).
     *
     * @param n            how many values
     * @param sum          the sum of the stored values
     * @param sumOfSquares the sum of their squares
     * @param scale        stored units per unit
     */
    public static SampleMoments ofSums(long n, long sum, long sumOfSquares, int scale) {
        if (n < 2) {
            return new SampleMoments(n, n == 0 ? 0 : (double) sum / scale, 0);
        }
        // n·Q − S² is a whole number, so a large offset of the values costs no digits.
        double scatter = (double) Math.subtractExact(
                Math.multiplyExact(n, sumOfSquares), Math.multiplyExact(sum, sum));
        return new SampleMoments(n, (double) sum / n / scale, scatter / n / (n - 1) / ((double) scale * scale));
    }

    /** The moments of values, by squares about the mean, so that an offset costs no digits. */
    public static SampleMoments of(double[] values) {
        int n = values.length;
        if (n == 0) {
            return new SampleMoments(0, 0, 0);
        }
        // Equal values have exactly no variance, which the rounding of their mean would give them.
        if (Arrays.stream(values).allMatch(value -> value == values[0])) {
            return new SampleMoments(n, values[0], 0);
        }
        double first = Arrays.stream(values).map(value -> value / n).sum();
        double mean = first + Arrays.stream(values).map(value -> (value - first) / n).sum();
        double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
        return new SampleMoments(n, mean, squares / (n - 1));
    }

    /** The standard deviation. */
    public double standardDeviation() {
        return StrictMath.sqrt(variance);
    }
}

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

package nl.maatstaf.statistics.groups;

import nl.maatstaf.statistics.numeric.StudentT;

/**
 * The mean of a sample with its 95% confidence interval by Student's t, from sums:
 * mean ± t(.975; n − 1) · √(variance/n).
 *
 * @param n     how many values
 * @param mean  their mean, in the unit of the values
 * @param lower lower bound of the interval
 * @param upper upper bound of the interval
 */
public record SampleMean(long n, double mean, double lower, double upper) {

    private static final double CONFIDENCE = 0.95;

    /**
     * The mean of values that were stored times a scale.
     *
     * @param n            how many values; at least 2
     * @param sum          the sum of the stored values
     * @param sumOfSquares the sum of their squares
     * @param scale        stored units per unit
     * @throws IllegalArgumentException when there are fewer than two values: one value has no interval
     */
    public static SampleMean ofSums(long n, long sum, long sumOfSquares, int scale) {
        if (n < 2) {
            throw new IllegalArgumentException("A mean with an interval takes at least two values, not " + n + ".");
        }
        return of(SampleMoments.ofSums(n, sum, sumOfSquares, scale));
    }

    /**
     * The mean of a sample of known moments.
     *
     * @throws IllegalArgumentException when there are fewer than two values
     */
    public static SampleMean of(SampleMoments sample) {
        if (sample.n() < 2) {
            throw new IllegalArgumentException(
                    "A mean with an interval takes at least two values, not " + sample.n() + ".");
        }
        double margin = StudentT.quantile((1 + CONFIDENCE) / 2, sample.n() - 1)
                * StrictMath.sqrt(sample.variance() / sample.n());
        return new SampleMean(sample.n(), sample.mean(), sample.mean() - margin, sample.mean() + margin);
    }
}

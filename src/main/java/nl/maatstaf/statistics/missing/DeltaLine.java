package nl.maatstaf.statistics.missing;

import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Refusal;

/**
 * A difference between the arms, at one wave or the mean of several, as a function of delta, a shift of the imputed outcomes: the estimate is a
 * line in delta and so is every replicate of the jackknife, which makes the variance a quadratic.
 *
 * @param where         the wave or waves, to begin a sentence with
 * @param value         the estimate without a shift
 * @param slope         what a shift of one adds to it
 * @param variance      the variance of the value
 * @param covariance    the covariance of value and slope
 * @param slopeVariance the variance of the slope
 */
record DeltaLine(
        String where, double value, double slope, double variance, double covariance, double slopeVariance) {

    double value(double delta) {
        return value + delta * slope;
    }

    double variance(double delta) {
        return variance + delta * (2 * covariance + delta * slopeVariance);
    }

    Estimate at(double delta) {
        double variance = variance(delta);
        if (!(variance > 0)) {
            return new NotEstimable(Refusal.ZERO_VARIANCE, where
                    + ": the difference between the arms is the same whichever participant is left out.");
        }
        return Estimated.normal(value(delta), StrictMath.sqrt(variance));
    }
}

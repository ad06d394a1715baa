package nl.maatstaf.statistics.planning;

import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.Interval;
import nl.maatstaf.statistics.numeric.Normal;

/**
 * A share of simulated trials.
 *
 * @param count    the trials that count
 * @param total    the trials that could have counted; more than zero
 * @param interval the 95% interval that the number of trials leaves, by Wilson (1927), Journal of the American
 *                 Statistical Association 22:209-212
 */
public record Share(long count, long total, Interval interval) {
    static Share of(long count, long total) {
        double z = Normal.quantile((1 + Interval.CONFIDENCE) / 2);
        double centre = count + z * z / 2;
        double margin = z * StrictMath.sqrt((double) count * (total - count) / total + z * z / 4);
        double scale = total + z * z;
        return new Share(count, total, new Interval(
                count == 0 ? 0 : (centre - margin) / scale, count == total ? 1 : (centre + margin) / scale));
    }

    /** The share, between 0 and 1. */
    public double value() {
        return (double) count / total;
    }

    Finding finding(String quantity) {
        return Finding.value(quantity, total, value(), interval);
    }
}

package nl.maatstaf.publication.opendata;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Interval;
import nl.maatstaf.statistics.binary.Proportion;

/**
 * 95% intervals of what is shown, from what is shown: a mean with the standard deviation of everybody, a share by Wilson's
 * formula, and a number of people that is at most how many there are. Bounds are rounded outward.
 */
final class Intervals {

    private static final double PERCENT = 100;
    private static final double TENTH = 0.1;
    private static final double HALF = 0.5;
    private static final double TOLERANCE = 1e-9;
    private static final int FEW = 50;

    private Intervals() {}

    static Cell.Bounds mean(double mean, double standardError, long people) {
        double step = people < FEW ? HALF : TENTH;
        return normal(mean, standardError, step);
    }

    /** Of a share in percent. */
    static Cell.Bounds share(double percent, long people, int step) {
        Interval wilson = Proportion.wilson(percent / PERCENT * people, people);
        return outward(PERCENT * wilson.lower(), PERCENT * wilson.upper(), step);
    }

    /** Of a difference of two shares, in percentage points. */
    static Cell.Bounds difference(double points, double standardError, int step) {
        return normal(points, standardError, step);
    }

    private static Cell.Bounds normal(double value, double standardError, double step) {
        Estimated estimate = Estimated.normal(value, standardError);
        return outward(estimate.lower(), estimate.upper(), step);
    }

    private static Cell.Bounds outward(double lower, double upper, double step) {
        return new Cell.Bounds(decimal(Math.floor(lower / step + TOLERANCE) * step, step), decimal(Math.ceil(upper / step - TOLERANCE) * step, step));
    }

    private static BigDecimal decimal(double value, double step) {
        return BigDecimal.valueOf(value).setScale(step < 1 ? 1 : 0, RoundingMode.HALF_EVEN);
    }
}

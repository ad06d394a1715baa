package nl.maatstaf.publication.opendata;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * 95% intervals of what is shown, from what is shown: a mean with the standard deviation of everybody, a share by Wilson's
 * formula (Journal of the American Statistical Association 22, 1927, 209–212), and a number of people that is at most how
 * many there are. Bounds are rounded outward.
 */
final class Intervals {

    private static final double Z = 1.959963984540054;
    private static final double TENTH = 0.1;
    private static final double HALF = 0.5;
    private static final double TOLERANCE = 1e-9;
    private static final int FEW = 50;

    private Intervals() {}

    static Cell.Bounds mean(double mean, double standardError, long people) {
        double step = people < FEW ? HALF : TENTH;
        return outward(mean - Z * standardError, mean + Z * standardError, step);
    }

    /** Of a share in percent. */
    static Cell.Bounds share(double percent, long people, int step) {
        double p = percent / 100;
        double z = Z * Z / people;
        double middle = (p + z / 2) / (1 + z);
        double half = Z / (1 + z) * Math.sqrt(p * (1 - p) / people + z / people / 4);
        return outward(100 * Math.max(0, middle - half), 100 * Math.min(1, middle + half), step);
    }

    /** Of a difference of two shares, in percentage points. */
    static Cell.Bounds difference(double points, double standardError, int step) {
        return outward(points - Z * standardError, points + Z * standardError, step);
    }

    private static Cell.Bounds outward(double lower, double upper, double step) {
        return new Cell.Bounds(decimal(Math.floor(lower / step + TOLERANCE) * step, step), decimal(Math.ceil(upper / step - TOLERANCE) * step, step));
    }

    private static BigDecimal decimal(double value, double step) {
        return BigDecimal.valueOf(value).setScale(step < 1 ? 1 : 0, RoundingMode.HALF_EVEN);
    }
}

package nl.maatstaf.publication.protection;

import nl.maatstaf.instrument.cube.Rules;

/**
 * How figures are rounded, and between which bounds the exact ones lie. Bounds are those that a reader of the rules knows,
 * and include what being shown tells: that enough people answered.
 */
record Rounding(Rules rules) {

    private static final double WHOLE = 100;
    private static final double MEAN_STEP = 0.1;

    /**
     * Between which values something lies.
     *
     * @param lower at least this
     * @param upper at most this
     */
    record Range(double lower, double upper) {}

    long count(long people) {
        long step = rules.countStep();
        return (people + step / 2) / step * step;
    }

    Range countsShownAs(long shown) {
        long step = rules.countStep();
        return new Range(Math.max(rules.fewest(), shown - step / 2), shown + (step - 1) / 2);
    }

    boolean whole(long people) {
        return people >= rules.wholeFrom();
    }

    /** A share in percent as it is shown, rounded half up; near 0 and 100 percent all are shown alike. */
    int percent(long some, long all) {
        int step = whole(all) ? 1 : rules.shareStep();
        int rounded = (int) Math.floor(WHOLE * some / all / step + 0.5) * step;
        return Math.clamp(rounded, rules.mergedShare(), (int) WHOLE - rules.mergedShare());
    }

    /** The shares that are shown as this percentage. */
    Range sharesShownAs(int percent, boolean whole) {
        double half = (whole ? 1 : rules.shareStep()) / 2.0;
        return new Range(percent <= rules.mergedShare() ? 0 : (percent - half) / WHOLE,
                percent >= WHOLE - rules.mergedShare() ? 1 : (percent + half) / WHOLE);
    }

    /** A mean in tenths, rounded half up. */
    static long tenths(double mean) {
        return (long) Math.floor(mean / MEAN_STEP + 0.5);
    }

    static Range meansShownAs(long tenths) {
        return new Range((tenths - 0.5) * MEAN_STEP, (tenths + 0.5) * MEAN_STEP);
    }
}

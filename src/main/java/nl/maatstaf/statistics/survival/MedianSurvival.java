package nl.maatstaf.statistics.survival;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import nl.maatstaf.statistics.Interval;

/**
 * The median time until the event: the first time at which the curve lies below one half, or the middle of the stretch
 * on which it equals one half. Its interval holds the times at which the interval of the curve holds one half
 * (Brookmeyer and Crowley, 1982, Biometrics 38, 29). Both as R's survfit gives them.
 *
 * @param time     the median, in the unit of the data; none if it was not reached
 * @param interval its 95% confidence interval, the upper bound infinite where the data set none
 */
public record MedianSurvival(OptionalDouble time, Optional<Interval> interval) {
    private static final double HALF = 0.5;
    private static final double TOLERANCE = 0x1p-26;

    static MedianSurvival of(SurvivalCurve curve) {
        OptionalDouble lower = crossing(curve, i -> curve.interval(i).map(Interval::lower).orElse(1.0));
        OptionalDouble upper = crossing(curve, i -> curve.interval(i).map(Interval::upper).orElse(1.0));
        Optional<Interval> interval = lower.isEmpty()
                ? Optional.empty()
                : Optional.of(new Interval(lower.getAsDouble(), upper.orElse(Double.POSITIVE_INFINITY)));
        return new MedianSurvival(crossing(curve, curve::survival), interval);
    }

    /** The time at which these heights, which may be bounds of the curve, come to one half. */
    private static OptionalDouble crossing(SurvivalCurve curve, IntToDoubleFunction heights) {
        int first = next(curve, heights, 0, HALF + TOLERANCE);
        if (first == curve.size()) {
            return OptionalDouble.empty();
        }
        double height = heights.applyAsDouble(first);
        int below = StrictMath.abs(height - HALF) < TOLERANCE ? next(curve, heights, first, height) : first;
        int end = below == curve.size() ? first : below;
        return OptionalDouble.of((curve.time(first) + curve.time(end)) / 2);
    }

    private static int next(SurvivalCurve curve, IntToDoubleFunction heights, int from, double limit) {
        int index = from;
        while (index < curve.size() && heights.applyAsDouble(index) >= limit) {
            index++;
        }
        return index;
    }
}

package nl.maatstaf.publication.protection;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import nl.maatstaf.publication.protection.Inequalities.Place;

/**
 * The lowest and highest values that solutions of a system gave everything that can be hidden. Every solution is a possible
 * state of all of it at once, so that two of them often show that a count is wide enough without asking.
 */
final class Seen {

    private static final double TOLERANCE = 1e-6;

    private final Inequalities inequalities;
    private final SequencedMap<Quantity, Extremes> extremes = new LinkedHashMap<>();
    private int solved;

    /** Of one quantity, by group. */
    private record Extremes(double[] low, double[] high) {

        static Extremes none(int groups) {
            double[] low = new double[groups];
            double[] high = new double[groups];
            Arrays.fill(low, Double.POSITIVE_INFINITY);
            Arrays.fill(high, Double.NEGATIVE_INFINITY);
            return new Extremes(low, high);
        }

        void add(double[] values) {
            for (int group = 0; group < values.length; group++) {
                low[group] = Math.min(low[group], values[group]);
                high[group] = Math.max(high[group], values[group]);
            }
        }
    }

    /** Has seen nothing yet. */
    Seen(Inequalities inequalities, int groups) {
        this.inequalities = inequalities;
        inequalities.quantities().forEach(quantity -> extremes.put(quantity, Extremes.none(groups)));
    }

    /** Looks at the solution in which this is the most, or the least, that it can be. */
    void look(Place place, boolean most) {
        inequalities.extreme(place, most);
        solved++;
        extremes.forEach((quantity, values) -> values.add(inequalities.solution(quantity)));
    }

    /** How many solutions were looked at. */
    int solved() {
        return solved;
    }

    boolean isWide(Secret secret) {
        return isApart(secret) && isHigh(secret);
    }

    boolean isApart(Secret secret) {
        return width(secret.place()) >= secret.width() - TOLERANCE;
    }

    boolean isHigh(Secret secret) {
        return of(secret.place()).high()[secret.place().group()] >= secret.upper() - TOLERANCE;
    }

    double width(Place place) {
        Extremes found = of(place);
        return found.high()[place.group()] - found.low()[place.group()];
    }

    private Extremes of(Place place) {
        Extremes found = extremes.get(place.quantity());
        if (found == null) {
            throw new IllegalStateException("Nobody counts " + place.quantity() + ".");
        }
        return found;
    }
}

package nl.maatstaf.publication.opendata;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One figure that everybody may see.
 *
 * @param view    the filters that tell groups apart in its view, in order; none for everybody
 * @param measure what is measured, as {@link Measures} names it
 * @param levels  the level of each filter of the cube; empty where it doesn't tell apart
 * @param value   the figure
 * @param bounds  its 95% interval, if it has one
 */
public record Cell(List<String> view, String measure, List<String> levels, BigDecimal value, Optional<Bounds> bounds) {

    /** Copies the lists. */
    public Cell {
        view = List.copyOf(view);
        levels = List.copyOf(levels);
    }

    /**
     * An interval.
     *
     * @param lower lower bound
     * @param upper upper bound
     */
    public record Bounds(BigDecimal lower, BigDecimal upper) {}
}

package nl.maatstaf.publication.opendata;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.publication.protection.Groups;

/**
 * One figure that everybody may see.
 *
 * @param measure what is measured, as {@link Measures} names it
 * @param levels  the level of each filter of the cube; empty where it doesn't tell apart
 * @param value   the figure
 * @param bounds  its 95% interval, if it has one
 */
public record Cell(String measure, List<String> levels, BigDecimal value, Optional<Bounds> bounds) {

    /** Copies the levels. */
    public Cell {
        levels = List.copyOf(levels);
    }

    /**
     * An interval.
     *
     * @param lower lower bound
     * @param upper upper bound
     */
    public record Bounds(BigDecimal lower, BigDecimal upper) {}

    /** {@return the level of each filter in a group; empty where it doesn't tell apart} */
    public static List<String> levels(ReleaseCube cube, List<Integer> group) {
        return IntStream.range(0, group.size()).mapToObj(filter -> group.get(filter) == Groups.ALL ? ""
                : cube.filters().get(filter).levels().get(group.get(filter))).toList();
    }
}

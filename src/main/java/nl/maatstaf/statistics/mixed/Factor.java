package nl.maatstaf.statistics.mixed;

import java.util.List;

/**
 * A categorical variable that is constant within a participant.
 *
 * @param name   the name that formulas use
 * @param levels the levels, the first of which is the reference
 */
public record Factor(String name, List<String> levels) {
    public Factor {
        levels = List.copyOf(levels);
    }
}

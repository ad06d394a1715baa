package nl.maatstaf.instrument.cube;

import java.util.List;

/**
 * Something that tells groups apart.
 *
 * @param column the name of its column in the data, and in what is released
 * @param levels the values it can have, in order
 */
public record Filter(String column, List<String> levels) {

    /** Copies the levels. */
    public Filter {
        levels = List.copyOf(levels);
    }
}

package nl.maatstaf.publication.protection;

import java.util.List;

/**
 * A statement as it would be shown.
 *
 * @param statement what is said of whom
 * @param values    how many people, in steps; or a percentage per answer; or one percentage; or a mean in tenths
 * @param whole     whether percentages are whole ones
 */
public record Shown(Statement statement, List<Long> values, boolean whole) {

    /** Copies the values. */
    public Shown {
        values = List.copyOf(values);
    }

    /** {@return the only value} */
    public long value() {
        return values.getFirst();
    }
}

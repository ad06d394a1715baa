package nl.maatstaf.fieldwork.figures;

import java.util.OptionalDouble;

/**
 * A fraction of people.
 *
 * @param of    how many
 * @param outOf of how many; not a whole number where the unknown are counted for a part
 */
public record Rate(double of, double outOf) {

    /** {@return the fraction; none of nobody} */
    public OptionalDouble value() {
        return outOf > 0 ? OptionalDouble.of(of / outOf) : OptionalDouble.empty();
    }
}

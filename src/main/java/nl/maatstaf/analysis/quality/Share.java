package nl.maatstaf.analysis.quality;

import java.util.OptionalDouble;

/** A share of a number of people or answers. */
final class Share {

    private Share() {}

    /** {@return the share from 0 to 1; nothing where there is nobody to count} */
    static OptionalDouble of(long some, long all) {
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) some / all);
    }
}

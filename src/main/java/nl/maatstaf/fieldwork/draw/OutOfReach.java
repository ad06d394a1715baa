package nl.maatstaf.fieldwork.draw;

import java.util.Set;

/** Knows whom it is no use to draw any more: whoever died or moved away, as far as somebody said so. */
@FunctionalInterface
public interface OutOfReach {

    /** {@return the client numbers of whoever can be reached no longer} */
    Set<String> of(String study);
}

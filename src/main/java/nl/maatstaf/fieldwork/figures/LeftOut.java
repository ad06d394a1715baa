package nl.maatstaf.fieldwork.figures;

import java.util.List;

/** Tells who was handed in and is not in the frame. The intake keeps these numbers; without it nothing is known of them. */
@FunctionalInterface
public interface LeftOut {

    /**
     * Some who were left out, all for one reason.
     *
     * @param key    the key of the reason's text
     * @param people how many
     */
    record Reason(String key, int people) {}

    /** {@return the reasons, with how many people each left out of a study's frame} */
    List<Reason> of(String study);
}

package nl.maatstaf.fieldwork.draw;

import java.util.Locale;

/** Why something is not done, each with a plain sentence under {@code draw.refused.<key>}. */
public enum Refusal {
    /** The study has no such cohort. */
    NO_SUCH_COHORT,
    /** Nobody of this cohort was handed in. */
    NO_FRAME,
    /** Its arms were made already. */
    ALLOCATED_BEFORE,
    /** A seed is waiting for it, so that a list would be a second throw. */
    BEGUN_BY_CHANCE,
    /** The frame is not the one that the seed was committed with. */
    FRAME_CHANGED,
    /** A list names somebody who is not in the frame, or leaves somebody out. */
    LIST_NOT_WHOLE,
    /** A list can't be read. */
    LIST_UNREADABLE,
    /** There are no arms yet. */
    NOT_ALLOCATED,
    /** The baseline is not closed, so the arms may not leave. */
    BASELINE_OPEN,
    /** The list may be fetched already. */
    RELEASED_BEFORE,
    /** Fewer people than a batch of codes may hold. */
    TOO_FEW,
    /** More people than there are. */
    TOO_MANY,
    /** Nobody was drawn yet. */
    NOT_SAMPLED,
    /** Wave 1 has not ended, so that somebody may have to be replaced. */
    REPLACEMENT_MAY_BE_NEEDED,
    /** The municipality has not fetched the arms of everybody. */
    LIST_NOT_FETCHED,
    /** Who was never drawn is deleted, so that there is no frame to draw from. */
    FRAME_GONE,
    /** Arms may come from a simulation in the demo only. */
    ONLY_IN_DEMO;

    /** {@return the name in lower case with dashes, as in the key of its sentence} */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package nl.maatstaf.fieldwork.calendar;

import java.time.LocalDate;
import nl.maatstaf.fieldwork.letter.LetterKind;

/**
 * One kind of letter of a wave, and how it stands.
 *
 * @param kind  the kind of letter
 * @param stand how it stands
 * @param day   since when it stands so; for what is to come, the day it is expected; for what is skipped, the last day on
 *              which it could have been made
 */
public record Step(LetterKind kind, Stand stand, LocalDate day) {

    /** How a kind of letter stands. */
    public enum Stand {
        /** The letters are out. */
        OUT,
        /** The letters are prepared, and wait to be printed and posted. */
        PREPARED,
        /** They fall due and are not prepared yet. */
        DUE,
        /** They will fall due. */
        TO_COME,
        /** There will be none: it is too late in the wave, or what comes before it was not sent. */
        SKIPPED
    }
}

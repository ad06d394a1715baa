package nl.maatstaf.fieldwork.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.maatstaf.fieldwork.letter.LetterKind;

/**
 * A run of letters.
 *
 * @param id       its own id, also towards the response side
 * @param about    what it is
 * @param prepared the day on which it was decided who gets a letter
 * @param letters  how many letters are to be printed; 0 before it is prepared, and once they are out
 * @param mails    how many mails are still to be sent
 * @param out      the day on which the letters were handed to the post
 */
public record LetterRun(UUID id, About about, Optional<LocalDate> prepared, int letters, int mails, Optional<LocalDate> out) {

    /**
     * What makes a run the one it is.
     *
     * @param study  the study's name
     * @param cohort the cohort's name
     * @param wave   the wave
     * @param kind   the kind of letter
     * @param drawn  in wave 0, with whom these people got their first letter: 1 for the first sample, 2 for the first
     *               replacements; in later waves 0, for everybody
     */
    public record About(String study, String cohort, int wave, LetterKind kind, int drawn) {}
}

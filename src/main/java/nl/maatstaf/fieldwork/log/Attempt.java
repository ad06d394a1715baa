package nl.maatstaf.fieldwork.log;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One time that somebody was approached.
 *
 * @param day     the day
 * @param part    the part of the day
 * @param mode    how
 * @param outcome what came of it
 * @param place   where the interview was, if there was one
 */
public record Attempt(LocalDate day, PartOfDay part, Mode mode, Outcome outcome, Optional<Place> place) {

    /** An interview took place somewhere, and nothing else did. */
    public Attempt {
        if (place.isPresent() != Outcome.INTERVIEWS.contains(outcome)) {
            throw new IllegalArgumentException("An interview has a place, and nothing else has one.");
        }
    }

    /** What came of it is nobody's business in a log. */
    @Override
    public String toString() {
        return "Attempt[not shown]";
    }
}

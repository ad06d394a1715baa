package nl.maatstaf.fieldwork.log;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody in a list.
 *
 * @param id           their number in the store
 * @param name         full name
 * @param clientNumber the municipality's number
 * @param town         where they live
 * @param cohort       the cohort's name
 * @param invited      whether they were invited, and so have a log
 * @param last         what was put down last, if anything
 */
public record PersonRow(long id, String name, String clientNumber, String town, String cohort, boolean invited,
        Optional<Last> last) {

    /** The last line of a log. */
    public record Last(LocalDate day, Outcome outcome) {

        /** What came of it is nobody's business in a log. */
        @Override
        public String toString() {
            return "Last[not shown]";
        }
    }

    /** Whoever this is, it is nobody's business in a log. */
    @Override
    public String toString() {
        return "PersonRow[not shown]";
    }
}

package nl.maatstaf.fieldwork;

import nl.maatstaf.responding.AccessCode;

/**
 * What a letter needs.
 *
 * @param clientNumber the addressee's number in the frame
 * @param name         the addressee
 * @param cohort       the addressee's cohort
 * @param code         the code that opens their questionnaire
 */
public record Letter(String clientNumber, String name, String cohort, AccessCode code) {

    /** Whoever this is, it is nobody's business in a log. */
    @Override
    public String toString() {
        return "Letter[not shown]";
    }
}

package nl.maatstaf.fieldwork.letter;

import java.time.LocalDate;
import nl.maatstaf.fieldwork.Address;
import nl.maatstaf.responding.AccessCode;

/**
 * One letter to one person.
 *
 * @param name     whom it is for
 * @param address  where it goes
 * @param language in which language, as a code such as {@code nl}; Dutch where the texts are not in it
 * @param code     the code that opens the questionnaire
 * @param kind     why it is written
 * @param deadline the last day on which the questionnaire is open
 */
public record LetterContent(String name, Address address, String language, AccessCode code, LetterKind kind,
        LocalDate deadline) {

    /** Whoever this is, it is nobody's business in a log. */
    @Override
    public String toString() {
        return "LetterContent[not shown]";
    }
}

package nl.maatstaf.fieldwork.log;

import java.util.Optional;
import nl.maatstaf.fieldwork.Address;

/**
 * What is needed to reach somebody. No arm, no code, and nothing of an answer.
 *
 * @param id           their number in the store
 * @param study        the study's name
 * @param cohort       the cohort's name
 * @param clientNumber the municipality's number
 * @param name         full name
 * @param address      where a letter reaches them
 * @param phone        a number to call
 * @param email        an address for mail
 * @param emailConsent whether mail may be sent
 * @param language     the language of their letters
 * @param invited      whether they were invited
 */
public record PersonCard(long id, String study, String cohort, String clientNumber, String name, Address address,
        Optional<String> phone, Optional<String> email, boolean emailConsent, String language, boolean invited) {

    /** Whoever this is, it is nobody's business in a log. */
    @Override
    public String toString() {
        return "PersonCard[not shown]";
    }
}

package nl.maatstaf.fieldwork;

import java.time.YearMonth;
import nl.maatstaf.study.Stratum;

/**
 * Somebody eligible, as the municipality handed them in.
 *
 * @param clientNumber the municipality's number, unique in the frame
 * @param cohort       the cohort's name
 * @param name         full name
 * @param address      street and number
 * @param postcode     postcode
 * @param town         town
 * @param language     language of the letters, as a code such as {@code nl}
 * @param born         month of birth
 * @param stratum      trede and part-time work at allocation
 */
public record FrameMember(
        String clientNumber,
        String cohort,
        String name,
        String address,
        String postcode,
        String town,
        String language,
        YearMonth born,
        Stratum stratum) {

    /** Whoever this is, it is nobody's business in a log. */
    @Override
    public String toString() {
        return "FrameMember[not shown]";
    }
}

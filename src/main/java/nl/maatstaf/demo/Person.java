package nl.maatstaf.demo;

import java.time.YearMonth;
import nl.maatstaf.study.Stratum;

/**
 * Somebody in the frame who does not exist, and whose address plainly does not either.
 *
 * @param clientNumber the municipality's number
 * @param givenName the first name
 * @param familyName the last name
 * @param street the street
 * @param houseNumber the number in the street
 * @param postcode the postcode; none in the Netherlands begins with a zero
 * @param town the town
 * @param language the language of the letters
 * @param born the month of birth
 * @param stratum trede and part-time work at allocation
 */
public record Person(
        String clientNumber,
        String givenName,
        String familyName,
        String street,
        int houseNumber,
        String postcode,
        String town,
        String language,
        YearMonth born,
        Stratum stratum) {
}

package nl.maatstaf.fieldwork;

import java.time.YearMonth;
import java.util.Optional;
import nl.maatstaf.study.Stratum;
import nl.maatstaf.study.Traits;
import nl.maatstaf.study.TredeCode;

/**
 * Somebody eligible, as the municipality handed them in.
 *
 * @param clientNumber the municipality's number, unique in the frame
 * @param cohort       the cohort's name
 * @param name         full name
 * @param address      where a letter reaches them
 * @param phone        a number to call, if the municipality has one
 * @param email        an address for mail, if the municipality has one; used after consent only
 * @param language     language of the letters, as a code such as {@code nl}
 * @param born         month of birth
 * @param trede        place on the ladder when the frame was handed in
 * @param partTime     whether there was part-time work then
 * @param traits       what else is known of them that a release may tell people apart by
 */
public record FrameMember(
        String clientNumber,
        String cohort,
        String name,
        Address address,
        Optional<String> phone,
        Optional<String> email,
        String language,
        YearMonth born,
        TredeCode trede,
        boolean partTime,
        Traits traits) {

    /** {@return the layer in which they are allocated and drawn} */
    public Stratum stratum() {
        return new Stratum(trede.step(), partTime);
    }

    /** Whoever this is, it is nobody's business in a log. */
    @Override
    public String toString() {
        return "FrameMember[not shown]";
    }
}

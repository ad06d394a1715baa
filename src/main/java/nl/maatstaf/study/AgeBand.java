package nl.maatstaf.study;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ages that lie together, in whole years in the month of allocation, so that nobody's band changes later.
 *
 * @param youngest the lowest age, itself included
 * @param oldest the highest age, itself included
 */
public record AgeBand(int youngest, int oldest) {

    private static final Pattern CODE = Pattern.compile("(\\d{1,2})-(\\d{1,2})");

    /** The word for this band in files and stores, such as {@code 45-49}. */
    public String code() {
        return youngest + "-" + oldest;
    }

    /** {@return the band with this code, if it is one} */
    public static Optional<AgeBand> of(String code) {
        Matcher matcher = CODE.matcher(code);
        return matcher.matches()
                ? Optional.of(new AgeBand(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))).filter(band -> band.youngest <= band.oldest)
                : Optional.empty();
    }

    /** Whether somebody of this age is in it. */
    public boolean holds(int age) {
        return age >= youngest && age <= oldest;
    }
}

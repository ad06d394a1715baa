package nl.maatstaf.responding;

import java.util.Set;

/**
 * Who needs no letter now, without the reason: for one print run, and to be dropped after it.
 *
 * @param codes their codes
 */
public record StopList(Set<AccessCode> codes) {

    /** Copies the codes. */
    public StopList {
        codes = Set.copyOf(codes);
    }

    /** Whether no letter with this code is needed. */
    public boolean stops(AccessCode code) {
        return codes.contains(code);
    }

    /** Who answered is nobody's business in a log, and neither is how many. */
    @Override
    public String toString() {
        return "StopList[not shown]";
    }
}

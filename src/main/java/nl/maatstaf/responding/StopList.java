package nl.maatstaf.responding;

import java.util.Set;

/**
 * Who needs no letter now: for one run of letters, and to be dropped after it.
 *
 * @param finished  the codes whose questionnaire of the wave was sent
 * @param withdrawn the codes of those who take part no longer
 */
public record StopList(Set<AccessCode> finished, Set<AccessCode> withdrawn) {

    /** Copies the codes. */
    public StopList {
        finished = Set.copyOf(finished);
        withdrawn = Set.copyOf(withdrawn);
    }

    /** Whether no letter with this code is needed. */
    public boolean stops(AccessCode code) {
        return finished.contains(code) || withdrawn.contains(code);
    }

    /** Who answered is nobody's business in a log, and neither is how many. */
    @Override
    public String toString() {
        return "StopList[not shown]";
    }
}

package nl.maatstaf.responding;

import java.time.YearMonth;
import java.util.Set;
import nl.maatstaf.study.ExposureKind;
import nl.maatstaf.study.TredeCode;

/**
 * What the register says about somebody in one quarter, as the contact side hands it over: on a code, and on no name.
 *
 * @param code         the code they were admitted with
 * @param trede        place on the ladder
 * @param onAssistance whether they were on social assistance
 * @param paidHours    hours of paid work a week
 * @param deceased     whether they have died
 * @param exposures    what they were offered, and in which month
 */
public record RegisterEntry(AccessCode code, TredeCode trede, boolean onAssistance, int paidHours, boolean deceased,
        Set<Exposure> exposures) {

    /** Copies the exposures. */
    public RegisterEntry {
        exposures = Set.copyOf(exposures);
    }

    /** Something offered in a month; the day is not told, for it would tell more about who it is than about the pathway. */
    public record Exposure(ExposureKind kind, YearMonth month) {}

    /** Whoever this is, it is nobody's business in a log. */
    @Override
    public String toString() {
        return "RegisterEntry[not shown]";
    }
}

package nl.maatstaf.fieldwork.intake;

import java.time.LocalDate;
import java.util.Set;
import nl.maatstaf.study.ExposureKind;
import nl.maatstaf.study.TredeCode;

/**
 * What the register says about somebody in a quarter.
 *
 * @param clientNumber the municipality's number
 * @param trede        place on the ladder
 * @param onAssistance whether they are on social assistance
 * @param paidHours    hours of paid work a week
 * @param moved        whether they moved away
 * @param deceased     whether they died
 * @param activities   what they were offered
 */
record RegisterRow(String clientNumber, TredeCode trede, boolean onAssistance, int paidHours, boolean moved,
        boolean deceased, Set<Activity> activities) {

    RegisterRow {
        activities = Set.copyOf(activities);
    }

    record Activity(ExposureKind kind, LocalDate day) {}

    @Override
    public String toString() {
        return "RegisterRow[not shown]";
    }
}

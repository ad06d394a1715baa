package nl.maatstaf.fieldwork.figures;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.staff.Role;
import nl.maatstaf.staff.audit.Audit;
import nl.maatstaf.staff.audit.FieldworkDeed;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.Cohort;
import nl.maatstaf.study.WaveCalendar;
import org.springframework.stereotype.Service;

/**
 * Counts the people of a wave, at its reminders and at its close. Of a moment only the numbers in each stratum are kept,
 * once and for good; who is among them is known for as long as the counting lasts.
 */
@Behind(Door.FIELDWORK)
@Service
@DenyAll
public class Tallies {

    private final TallyStore store;
    private final Audit audit;
    private final Clock clock;

    Tallies(TallyStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes the count of a moment. Asked again, it leaves the first one as it is.
     *
     * @param finished  the codes of everybody in the cohort who sent this wave's answers
     * @param withdrawn the codes of everybody in the cohort who takes part no longer
     * @return whether it was taken now
     */
    @RolesAllowed(Role.IS_FIELDWORK)
    public boolean take(String study, Cohort cohort, int wave, Moment moment, Set<AccessCode> finished,
            Set<AccessCode> withdrawn) {
        var when = new TallyStore.When(study, cohort.name(), wave, moment);
        if (store.taken(when)) {
            return false;
        }
        audit.record(new FieldworkDeed.TallyTaken(study, cohort, wave));
        return store.take(when, WaveCalendar.dayOf(clock.instant()), finished, withdrawn);
    }

    /** {@return all counts of a study, by cohort, wave and moment} */
    @RolesAllowed(Role.IS_FIELDWORK)
    public List<Tally> of(String study) {
        return store.of(study);
    }
}

package nl.maatstaf.fieldwork.draw;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.staff.Role;
import nl.maatstaf.staff.audit.Audit;
import nl.maatstaf.staff.audit.FieldworkDeed;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.Cohort;
import nl.maatstaf.study.WaveCalendar;
import org.springframework.stereotype.Service;

/** Deletes people whom nobody will ask anything: whoever was never drawn, once nobody has to be replaced any more. */
@Behind(Door.FIELDWORK)
@Service
@DenyAll
public class Retention {

    private final ArmReleaseStore store;
    private final Surveys surveys;
    private final Clock clock;
    private final Audit audit;

    Retention(ArmReleaseStore store, Surveys surveys, Clock clock, Audit audit) {
        this.store = store;
        this.surveys = surveys;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Deletes everybody of a cohort who was never drawn. How many there were in each arm and layer stays.
     *
     * @return how many were deleted
     * @throws RefusedException while it is too early
     */
    @RolesAllowed(Role.IS_FIELDWORK)
    public int deleteNeverSampled(String study, String cohortName) {
        Cohort cohort = CohortNames.find(surveys, study, cohortName);
        WaveCalendar calendar = surveys.protocol(study).orElseThrow().study().calendar();
        if (clock.instant().isBefore(calendar.closes(cohort, WaveCalendar.LAST_REPLACEMENT))) {
            throw new RefusedException(Refusal.REPLACEMENT_MAY_BE_NEEDED);
        }
        if (store.draws(study, cohortName).isEmpty()) {
            throw new RefusedException(Refusal.NOT_SAMPLED);
        }
        if (store.released(study, cohortName).filter(CohortDraw.Released::fetched).isEmpty()) {
            throw new RefusedException(Refusal.LIST_NOT_FETCHED);
        }
        audit.record(new FieldworkDeed.NeverSampledDeleted(study, cohort, store.neverSampled(study, cohortName)));
        return store.deleteNeverSampled(study, cohortName);
    }
}

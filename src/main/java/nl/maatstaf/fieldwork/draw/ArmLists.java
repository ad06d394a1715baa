package nl.maatstaf.fieldwork.draw;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.responding.FrameDesk;
import nl.maatstaf.responding.StopDesk;
import nl.maatstaf.staff.Role;
import nl.maatstaf.staff.audit.Audit;
import nl.maatstaf.staff.audit.FieldworkDeed;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.Cohort;
import nl.maatstaf.study.DesignFact;
import org.springframework.stereotype.Service;

/** Lets the municipality fetch the arms of a whole cohort. Fieldwork opens the way and never sees the list. */
@Behind(Door.FIELDWORK)
@Service
@DenyAll
public class ArmLists {

    private static final int BASELINE = 0;

    private final ArmReleaseStore store;
    private final StopDesk stopDesk;
    private final FrameDesk frameDesk;
    private final Surveys surveys;
    private final Audit audit;

    ArmLists(ArmReleaseStore store, StopDesk stopDesk, FrameDesk frameDesk, Surveys surveys, Audit audit) {
        this.store = store;
        this.stopDesk = stopDesk;
        this.frameDesk = frameDesk;
        this.surveys = surveys;
        this.audit = audit;
    }

    /**
     * Releases the arm list of a cohort whose baseline was closed.
     *
     * @throws RefusedException when it was not, or there are no arms, or it was released before
     */
    @RolesAllowed(Role.IS_FIELDWORK)
    public void release(String study, String cohortName) {
        Cohort cohort = releasable(study, cohortName);
        if (stopDesk.submitted(study, cohortName, BASELINE).isEmpty()) {
            throw new RefusedException(Refusal.BASELINE_OPEN);
        }
        audit.record(new FieldworkDeed.ArmListReleased(study, cohort));
        store.release(study, cohortName, null);
    }

    /** Releases the arm list of a cohort before its baseline is closed. Every result will say so, also if nobody fetches it. */
    @RolesAllowed(Role.IS_FIELDWORK)
    public void releaseEarly(String study, String cohortName, EarlyReason reason) {
        Cohort cohort = releasable(study, cohortName);
        if (stopDesk.submitted(study, cohortName, BASELINE).isPresent()) {
            release(study, cohortName);
            return;
        }
        audit.record(new FieldworkDeed.ArmListReleasedEarly(study, cohort));
        // First: broken off in between, a result says too much rather than too little.
        frameDesk.note(study, cohortName, DesignFact.ARM_LIST_EARLY);
        store.release(study, cohortName, reason);
    }

    private Cohort releasable(String study, String cohortName) {
        Cohort cohort = CohortNames.find(surveys, study, cohortName);
        if (store.allocation(study, cohortName).filter(CohortDraw.Allocated::done).isEmpty()) {
            throw new RefusedException(Refusal.NOT_ALLOCATED);
        }
        if (store.released(study, cohortName).isPresent()) {
            throw new RefusedException(Refusal.RELEASED_BEFORE);
        }
        return cohort;
    }
}

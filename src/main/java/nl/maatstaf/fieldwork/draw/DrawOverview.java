package nl.maatstaf.fieldwork.draw;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.responding.StopDesk;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.Cohort;
import nl.maatstaf.study.Study;
import nl.maatstaf.study.WaveCalendar;
import org.springframework.stereotype.Service;

/** Says how far every cohort is, without an arm or a name. */
@Behind(Door.FIELDWORK)
@Service
@DenyAll
public class DrawOverview {

    private final ArmReleaseStore store;
    private final SampleStore samples;
    private final StopDesk stopDesk;
    private final Surveys surveys;

    DrawOverview(ArmReleaseStore store, SampleStore samples, StopDesk stopDesk, Surveys surveys) {
        this.store = store;
        this.samples = samples;
        this.stopDesk = stopDesk;
        this.surveys = surveys;
    }

    /** {@return the cohorts of a study, in order} */
    @RolesAllowed(Role.IS_FIELDWORK)
    public List<CohortDraw> of(String studyName) {
        Study study = surveys.protocol(studyName).orElseThrow().study();
        return study.cohorts().stream().map(cohort -> of(studyName, study, cohort)).toList();
    }

    private CohortDraw of(String study, Study design, Cohort cohort) {
        String name = cohort.name();
        return new CohortDraw(name, store.people(study, name), store.allocation(study, name), store.draws(study, name),
                samples.strata(study, name), stopDesk.submitted(study, name, 0).isPresent(),
                store.released(study, name), store.thinned(study, name),
                design.calendar().quarterOf(cohort, WaveCalendar.LAST_REPLACEMENT).lastDay());
    }
}

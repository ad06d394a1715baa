package nl.maatstaf.analysis;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.staff.Role;
import nl.maatstaf.statistics.groups.SampleMean;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Quarter;
import org.springframework.stereotype.Service;

/**
 * Plain means of the primary outcome by arm in one calendar quarter. They are not protected: they may leave the
 * research side only through publication.
 */
@Behind(Door.EVALUATION)
@Service
@DenyAll
public class QuarterMeans {

    private final EvaluationStore store;
    private final Waves waves;
    private final PlanLock planLock;
    private final Surveys surveys;

    QuarterMeans(EvaluationStore store, Waves waves, PlanLock planLock, Surveys surveys) {
        this.store = store;
        this.waves = waves;
        this.planLock = planLock;
        this.surveys = surveys;
    }

    /** {@return whether the means of a quarter may be computed: the plan is locked, and all its waves are closed} */
    @RolesAllowed(Role.IS_EVALUATOR)
    public boolean available(String study, Quarter quarter) {
        return planLock.status(study).locked() && waves.allClosedIn(study, quarter);
    }

    /**
     * The means of a quarter.
     *
     * @return the mean of each arm with at least two marks in that quarter
     * @throws IllegalStateException when they are not available
     */
    @RolesAllowed(Role.IS_EVALUATOR)
    public Map<Arm, SampleMean> of(String study, Quarter quarter) {
        if (!available(study, quarter)) {
            throw new IllegalStateException("The means of " + quarter
                    + " by arm need a locked plan, and every wave of that quarter closed.");
        }
        Protocol protocol = surveys.protocol(study).orElseThrow();
        Score outcome = protocol.primaryScore();
        var waveByCohort = new LinkedHashMap<String, Integer>();
        protocol.study().cohorts().forEach(cohort -> protocol.study().calendar().waveIn(cohort, quarter)
                .ifPresent(wave -> waveByCohort.put(cohort.name(), wave)));
        return store.means(study, outcome, waveByCohort);
    }
}

package nl.maatstaf.analysis;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Quarter;
import nl.maatstaf.study.Stratum;
import nl.maatstaf.study.Study;
import nl.maatstaf.study.Traits;
import org.springframework.stereotype.Service;

/**
 * How many people gave which answer in one calendar quarter, exactly. That is not protected: it may leave the research side
 * only through publication.
 */
@Behind(Door.EVALUATION)
@Service
@DenyAll
public class QuarterCounts {

    private final EvaluationStore store;
    private final Waves waves;
    private final PlanLock planLock;
    private final Surveys surveys;

    QuarterCounts(EvaluationStore store, Waves waves, PlanLock planLock, Surveys surveys) {
        this.store = store;
        this.waves = waves;
        this.planLock = planLock;
        this.surveys = surveys;
    }

    /**
     * People who are alike in everything that is known of the whole frame.
     *
     * @param arm     their arm
     * @param stratum their stratum
     * @param traits  what else is known of everybody where a release tells people apart by it
     */
    public record Layer(Arm arm, Stratum stratum, Traits traits) {}

    /**
     * How many people of a layer have the same score.
     *
     * @param score  the name of the score
     * @param layer  who
     * @param scaled the score, times its scale
     * @param people how many
     */
    public record Answers(String score, Layer layer, int scaled, int people) {}

    /**
     * What is counted of a quarter.
     *
     * @param frame       how many people of the frame are in a wave that falls in the quarter
     * @param respondents how many of them have any of the scores
     * @param answers     how many have which score
     */
    public record Counted(Map<Layer, Integer> frame, Map<Layer, Integer> respondents, List<Answers> answers) {

        /** Copies the collections. */
        public Counted {
            frame = Map.copyOf(frame);
            respondents = Map.copyOf(respondents);
            answers = List.copyOf(answers);
        }
    }

    /** {@return whether a quarter may be counted by arm: the plan is locked, and all its waves are closed} */
    @RolesAllowed(Role.IS_EVALUATOR)
    public boolean available(String study, Quarter quarter) {
        return planLock.status(study).locked() && waves.allClosedIn(study, quarter);
    }

    /**
     * Counts a quarter.
     *
     * @param scores the scores that are counted
     * @throws IllegalStateException when it is not available
     */
    @RolesAllowed(Role.IS_EVALUATOR)
    public Counted of(String studyName, Quarter quarter, Collection<String> scores) {
        if (!available(studyName, quarter)) {
            throw new IllegalStateException("The answers of " + quarter
                    + " by arm need a locked plan, and every wave of that quarter closed.");
        }
        Study study = surveys.protocol(studyName).orElseThrow().study();
        var waveByCohort = new LinkedHashMap<String, Integer>();
        study.cohorts().forEach(cohort -> study.calendar().waveIn(cohort, quarter)
                .ifPresent(wave -> waveByCohort.put(cohort.name(), wave)));
        return store.counted(studyName, scores, waveByCohort);
    }
}

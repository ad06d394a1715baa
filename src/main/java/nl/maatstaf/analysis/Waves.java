package nl.maatstaf.analysis;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.responding.StoryCourier;
import nl.maatstaf.staff.Role;
import nl.maatstaf.staff.SignedIn;
import nl.maatstaf.staff.audit.Audit;
import nl.maatstaf.staff.audit.EvaluationDeed;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.Cohort;
import nl.maatstaf.study.Quarter;
import nl.maatstaf.study.Study;
import nl.maatstaf.study.WaveCalendar;
import org.springframework.stereotype.Service;

/** Closing waves. An answer is analysed once its wave is closed; a closed wave takes no answers any more. */
@Behind(Door.EVALUATION)
@Service
@DenyAll
public class Waves {

    private final EvaluationStore store;
    private final StoryCourier stories;
    private final Surveys surveys;
    private final Clock clock;
    private final Audit audit;

    Waves(EvaluationStore store, StoryCourier stories, Surveys surveys, Clock clock, Audit audit) {
        this.store = store;
        this.stories = stories;
        this.surveys = surveys;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * A wave that has begun and is not closed.
     *
     * @param cohort  the cohort's name
     * @param wave    the wave
     * @param quarter the calendar quarter in which it is open
     * @param lastDay the last day on which the calendar has it open
     * @param ended   whether that day has passed
     */
    public record Begun(String cohort, int wave, Quarter quarter, LocalDate lastDay, boolean ended) {}

    /** {@return the waves that can be closed, the earliest first} */
    @RolesAllowed(Role.IS_EVALUATOR)
    public List<Begun> toClose(String studyName) {
        Study study = surveys.protocol(studyName).orElseThrow().study();
        LocalDate today = today();
        Map<String, Set<Integer>> closed = store.closedWaves(studyName);
        var begun = new ArrayList<Begun>();
        for (Cohort cohort : study.cohorts()) {
            for (int wave = 0; wave <= study.lastWave(); wave++) {
                Quarter quarter = study.calendar().quarterOf(cohort, wave);
                if (!quarter.firstDay().isAfter(today) && !closed.getOrDefault(cohort.name(), Set.of()).contains(wave)) {
                    begun.add(new Begun(cohort.name(), wave, quarter, quarter.lastDay(),
                            quarter.lastDay().isBefore(today)));
                }
            }
        }
        return begun;
    }

    /**
     * Closes a wave, and passes on the stories that wait. Closing twice changes nothing.
     *
     * @throws IllegalArgumentException when the wave has not begun
     */
    @RolesAllowed(Role.IS_EVALUATOR)
    public void close(String studyName, String cohortName, int wave) {
        Study study = surveys.protocol(studyName).orElseThrow().study();
        Cohort cohort = study.cohort(cohortName).orElseThrow();
        if (study.calendar().quarterOf(cohort, wave).firstDay().isAfter(today())) {
            throw new IllegalArgumentException("Wave " + wave + " of cohort " + cohortName + " has not begun.");
        }
        audit.record(new EvaluationDeed.WaveClosed(studyName, cohort, wave));
        store.close(studyName, cohortName, wave, SignedIn.name(), today());
        stories.deliver(studyName);
    }

    /** {@return whether every wave that falls in this calendar quarter is closed, and there is at least one} */
    @RolesAllowed(Role.IS_EVALUATOR)
    public boolean allClosedIn(String studyName, Quarter quarter) {
        Study study = surveys.protocol(studyName).orElseThrow().study();
        Map<String, Set<Integer>> closed = store.closedWaves(studyName);
        List<Cohort> concerned = study.cohorts().stream()
                .filter(cohort -> study.calendar().waveIn(cohort, quarter).isPresent()).toList();
        return !concerned.isEmpty() && concerned.stream().allMatch(cohort -> closed
                .getOrDefault(cohort.name(), Set.of()).contains(study.calendar().waveIn(cohort, quarter).orElseThrow()));
    }

    private LocalDate today() {
        return WaveCalendar.dayOf(clock.instant());
    }
}

package nl.maatstaf.analysis;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.maatstaf.analysis.engine.Engine;
import nl.maatstaf.analysis.engine.Progress;
import nl.maatstaf.analysis.engine.Question;
import nl.maatstaf.analysis.result.Provenance;
import nl.maatstaf.analysis.result.Results;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.staff.Role;
import nl.maatstaf.staff.SignedIn;
import nl.maatstaf.staff.audit.Audit;
import nl.maatstaf.staff.audit.EvaluationDeed;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.Study;
import nl.maatstaf.study.WaveCalendar;
import org.springframework.stereotype.Service;

/**
 * Runs the locked plan on the latest snapshot and keeps what it gave. Here, and in the database, is where outcomes by arm
 * are refused as long as no plan is locked.
 */
@Behind(Door.EVALUATION)
@Service
@DenyAll
public class Evaluation {

    private final Snapshots snapshots;
    private final EvaluationStore store;
    private final EvaluationRunStore runs;
    private final PlanLock planLock;
    private final Surveys surveys;
    private final ProgramVersion program;
    private final Clock clock;
    private final Audit audit;

    Evaluation(Snapshots snapshots, EvaluationStore store, EvaluationRunStore runs, PlanLock planLock, Surveys surveys,
            ProgramVersion program, Clock clock, Audit audit) {
        this.snapshots = snapshots;
        this.store = store;
        this.runs = runs;
        this.planLock = planLock;
        this.surveys = surveys;
        this.program = program;
        this.clock = clock;
        this.audit = audit;
    }

    /** The same as {@link #run(String, Progress)}, while nobody watches. */
    @RolesAllowed(Role.IS_EVALUATOR)
    public Optional<EvaluationRun> run(String studyName) {
        return run(studyName, Progress.NONE);
    }

    /**
     * Runs the whole plan on the latest snapshot.
     *
     * @param studyName the study
     * @param progress  hears of each analysis, and may stop between two; then nothing is kept
     * @return the run as it was kept; nothing while no wave is closed
     * @throws NotLockedException when the plan is not locked
     */
    @RolesAllowed(Role.IS_EVALUATOR)
    public Optional<EvaluationRun> run(String studyName, Progress progress) {
        PlanLock.Status lock = lockedPlan(studyName);
        Optional<Snapshot> snapshot = snapshots.latest(studyName);
        if (snapshot.isEmpty()) {
            return Optional.empty();
        }
        audit.record(new EvaluationDeed.PlanRun(studyName, snapshot.get().fingerprint()));
        Optional<EvaluationRun> kept = keep(compute(studyName, lock, snapshot.get(), progress));
        // Another run has done the test meanwhile; this one passes that on.
        return kept.isPresent() ? kept : keep(compute(studyName, lock, snapshot.get(), progress));
    }

    private Optional<EvaluationRun> keep(Results results) {
        return runs.keep(results, SignedIn.name(), WaveCalendar.dayOf(clock.instant()));
    }

    private Results compute(String studyName, PlanLock.Status lock, Snapshot snapshot, Progress progress) {
        Protocol protocol = surveys.protocol(studyName).orElseThrow();
        Optional<Results> tested = runs.tested(studyName);
        var question = new Question(protocol, lock.plan(), lock.firstLocked(),
                provenance(studyName, protocol.study(), lock, snapshot),
                tested.map(Results::confirmatory).orElse(List.of()), tested.map(Results::subgroups).orElse(List.of()));
        return store.read(studyName, protocol.study(), lock.plan().baselineWave(), snapshot,
                data -> Engine.run(question, data, progress));
    }

    /**
     * {@return the latest run, as it was kept; nothing as long as the plan was never run}
     *
     * @throws NotLockedException when the plan is not locked
     */
    @RolesAllowed(Role.IS_EVALUATOR)
    public Optional<EvaluationRun> latest(String studyName) {
        lockedPlan(studyName);
        return runs.latest(studyName);
    }

    /** {@return the latest snapshot; nothing while no wave is closed} */
    @RolesAllowed(Role.IS_EVALUATOR)
    public Optional<Snapshot> snapshot(String studyName) {
        return snapshots.latest(studyName);
    }

    private PlanLock.Status lockedPlan(String studyName) {
        PlanLock.Status lock = planLock.status(studyName);
        if (!lock.locked()) {
            throw new NotLockedException(studyName);
        }
        return lock;
    }

    private Provenance provenance(String studyName, Study study, PlanLock.Status lock, Snapshot snapshot) {
        SortedMap<String, SortedSet<String>> facts = new TreeMap<>();
        store.facts(studyName).forEach((fact, cohorts) -> facts.put(fact.code(), cohorts));
        return new Provenance(studyName, lock.plan().reference(), lock.fingerprint(), lock.amended(), snapshot.number(),
                snapshot.fingerprint(), store.fingerprintNow(studyName, snapshot.number()).equals(snapshot.fingerprint()),
                snapshot.closed(), ended(study, snapshot), facts, program.version());
    }

    /** The planned end is when every wave of every cohort is over by the calendar, and closed. */
    private boolean ended(Study study, Snapshot snapshot) {
        return study.cohorts().stream().allMatch(cohort -> {
            List<Integer> over = study.calendar().closedWaves(cohort, WaveCalendar.dayOf(clock.instant()));
            return over.size() == study.lastWave() + 1
                    && snapshot.closed().getOrDefault(cohort.name(), new TreeSet<>()).containsAll(over);
        });
    }
}

package nl.maatstaf.analysis;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import nl.maatstaf.analysis.bundle.BundleException;
import nl.maatstaf.analysis.bundle.BundleWriter;
import nl.maatstaf.analysis.engine.Engine;
import nl.maatstaf.analysis.engine.Progress;
import nl.maatstaf.analysis.engine.Question;
import nl.maatstaf.analysis.engine.StudyData;
import nl.maatstaf.analysis.result.Results;
import nl.maatstaf.analysis.result.ResultsFile;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.staff.Role;
import nl.maatstaf.staff.audit.Audit;
import nl.maatstaf.staff.audit.EvaluationDeed;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.surveys.SurveyFolder;
import org.springframework.stereotype.Service;

/** Makes a bundle of the latest run of a plan: without data, and with data under an agreement; both for the research side. */
@Behind(Door.EVALUATION)
@Service
@DenyAll
public class Bundles {

    private final Snapshots snapshots;
    private final EvaluationStore store;
    private final EvaluationRunStore runs;
    private final PlanLock planLock;
    private final Surveys surveys;
    private final SurveyFolder definitions;
    private final Audit audit;

    Bundles(Snapshots snapshots, EvaluationStore store, EvaluationRunStore runs, PlanLock planLock, Surveys surveys,
            SurveyFolder definitions, Audit audit) {
        this.snapshots = snapshots;
        this.store = store;
        this.runs = runs;
        this.planLock = planLock;
        this.surveys = surveys;
        this.definitions = definitions;
        this.audit = audit;
    }

    /** There is no bundle. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Reason reason;

        Refused(Reason reason) {
            super(reason.name());
            this.reason = reason;
        }

        /** {@return why} */
        public Reason reason() {
            return reason;
        }
    }

    /** Why there is no bundle. */
    public enum Reason {
        /** The plan was not run yet. */
        NO_RUN,
        /** The latest run followed a plan, a study or a questionnaire that reads otherwise now. Run the plan again. */
        OTHER_PLAN,
        /** There is no purpose or no agreement, or they are too long. */
        TERMS,
        /** The data give other results now: somebody was erased, or the register came or was corrected. Run the plan again. */
        CHANGED,
        /** The files of the definitions read otherwise than those that the program started with. Start it again. */
        DEFINITIONS
    }

    /**
     * Writes the bundle of the latest run without data. Its figures are not protected: it is for the research side.
     *
     * @param to where the zip goes; stays open
     * @throws Refused when there is none
     */
    @RolesAllowed(Role.IS_EVALUATOR)
    public void writeWithoutData(String study, OutputStream to) {
        EvaluationRun run = latest(study);
        write(question(study, run), run.results(), Optional.empty(), to);
    }

    /**
     * Writes the bundle of the latest run with the data, pseudonyms replaced by numbers. It is in the audit chain before the
     * first participant is read. Only data that give these very results go in.
     *
     * @param to       where the zip goes; stays open
     * @param progress hears how far it is with giving these results again, and may stop it
     * @throws Refused when there is none, or it may not be made
     */
    @RolesAllowed(Role.IS_EVALUATOR)
    public void writeWithData(String study, Terms terms, OutputStream to, Progress progress) {
        if (terms.fault().isPresent()) {
            throw new Refused(Reason.TERMS);
        }
        EvaluationRun run = latest(study);
        Question question = question(study, run);
        int snapshot = question.provenance().snapshot();
        audit.record(new EvaluationDeed.BundleMade(study, snapshot, terms.recorded()));
        store.<Boolean>read(study, question.protocol().study(), question.plan().baselineWave(),
                snapshots.of(study, snapshot), data -> {
                    requireSame(question, run.results(), data, progress);
                    write(question, run.results(),
                            Optional.of(new BundleWriter.Disclosed(data, terms.purpose(), terms.agreement())), to);
                    return true;
                });
    }

    private EvaluationRun latest(String study) {
        return runs.latest(study).orElseThrow(() -> new Refused(Reason.NO_RUN));
    }

    private Question question(String study, EvaluationRun run) {
        PlanLock.Status lock = planLock.status(study);
        if (!lock.locked()) {
            throw new NotLockedException(study);
        }
        if (!run.obeys(lock)) {
            throw new Refused(Reason.OTHER_PLAN);
        }
        Optional<Results> tested = runs.testedBefore(study, run.number());
        return new Question(surveys.protocol(study).orElseThrow(), lock.plan(), lock.firstLocked(),
                run.results().provenance(), tested.map(Results::confirmatory).orElse(List.of()),
                tested.map(Results::subgroups).orElse(List.of()));
    }

    private static void requireSame(Question question, Results results, StudyData data, Progress progress) {
        Results now = Engine.run(question, data, progress);
        if (!ResultsFile.text(now).equals(ResultsFile.text(results))) {
            throw new Refused(Reason.CHANGED);
        }
    }

    private void write(Question question, Results results, Optional<BundleWriter.Disclosed> disclosed, OutputStream to) {
        try {
            BundleWriter.write(question, results, definitions.path(), disclosed, to);
        } catch (BundleException changed) {
            throw new Refused(Reason.DEFINITIONS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

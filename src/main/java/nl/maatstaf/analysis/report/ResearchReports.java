package nl.maatstaf.analysis.report;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import nl.maatstaf.analysis.Evaluation;
import nl.maatstaf.analysis.EvaluationRun;
import nl.maatstaf.analysis.NotLockedException;
import nl.maatstaf.analysis.PlanLock;
import nl.maatstaf.analysis.exhibit.Exhibits;
import nl.maatstaf.analysis.exhibit.Wording;
import nl.maatstaf.analysis.quality.DataQuality;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.shell.paper.PaperFile;
import nl.maatstaf.shell.paper.PaperFormat;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Demo;
import nl.maatstaf.store.Door;
import org.springframework.stereotype.Service;

/** Makes the research report of the latest run of a plan. Without a locked plan and a run that obeys it there is none. */
@Behind(Door.EVALUATION)
@Service
@DenyAll
public class ResearchReports {

    private final Evaluation evaluation;
    private final DataQuality quality;
    private final PlanLock planLock;
    private final Surveys surveys;
    private final I18NProvider texts;
    private final Demo demo;

    ResearchReports(Evaluation evaluation, DataQuality quality, PlanLock planLock, Surveys surveys, I18NProvider texts,
            Demo demo) {
        this.evaluation = evaluation;
        this.quality = quality;
        this.planLock = planLock;
        this.surveys = surveys;
        this.texts = texts;
        this.demo = demo;
    }

    /** {@return whether there is anything to report of this study} */
    @RolesAllowed(Role.IS_EVALUATOR)
    public ReportStanding standing(String study) {
        PlanLock.Status lock = planLock.status(study);
        return lock.locked() ? standing(lock, evaluation.latest(study)) : ReportStanding.NOT_LOCKED;
    }

    private static ReportStanding standing(PlanLock.Status lock, Optional<EvaluationRun> run) {
        return run.map(known -> known.obeys(lock)
                ? ReportStanding.READY : ReportStanding.OTHER_PLAN).orElse(ReportStanding.NOT_RUN);
    }

    /**
     * Makes the report.
     *
     * @param study    the study
     * @param language the language of the report; one of those that the bundles are complete in
     * @param format   what kind of file
     * @param out      receives the file; it is not closed
     * @param progress hears what is being done
     * @throws NotLockedException    when the plan is not locked
     * @throws IllegalStateException when there is no run that obeys the locked plan
     * @throws IOException           when the file can't be written
     */
    @RolesAllowed(Role.IS_EVALUATOR)
    public void write(String study, Locale language, PaperFormat format, OutputStream out, ReportProgress progress)
            throws IOException {
        progress.begins(ReportProgress.Step.READING);
        Optional<EvaluationRun> latest = evaluation.latest(study);
        PlanLock.Status lock = planLock.status(study);
        EvaluationRun run = latest.filter(known -> standing(lock, latest) == ReportStanding.READY)
                .orElseThrow(() -> new IllegalStateException("No run obeys the locked plan of " + study + "."));
        int snapshot = run.results().provenance().snapshot();
        var words = new Wording(texts, language, surveys.protocol(study).orElseThrow());
        var sources = new Sources(run, Exhibits.of(run.results(), words), lock,
                quality.of(study).filter(known -> known.snapshot() == snapshot), demo.on());
        progress.begins(ReportProgress.Step.WRITING);
        var report = new ReportText(words, sources, texts).written(format);
        progress.begins(ReportProgress.Step.FINISHING);
        PaperFile.write(report, format, run.on(), out);
    }
}

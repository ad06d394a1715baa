package nl.maatstaf.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.function.Consumer;
import nl.maatstaf.analysis.Evaluation;
import nl.maatstaf.analysis.EvaluationRun;
import nl.maatstaf.analysis.PlanLock;
import nl.maatstaf.analysis.Snapshot;
import nl.maatstaf.shell.Days;
import nl.maatstaf.shell.work.Ending;
import nl.maatstaf.shell.work.LongWork;
import nl.maatstaf.shell.work.Sentence;
import nl.maatstaf.shell.work.UnderWay;
import nl.maatstaf.shell.work.Watch;

/** What was run last, and the button that runs the whole plan. Says which run there is to show, now and after each. */
final class RunSection extends Section {

    private final Evaluation evaluation;
    private final String study;
    private final PlanLock.Status plan;
    private final Consumer<Optional<EvaluationRun>> showing;
    private final Div offer = new Div();
    private final LongWork work;

    RunSection(Evaluation evaluation, String study, PlanLock.Status plan, UnderWay underWay,
            Consumer<Optional<EvaluationRun>> showing) {
        this.evaluation = evaluation;
        this.study = study;
        this.plan = plan;
        this.showing = showing;
        addClassName("run");
        offer.addClassName("offer");
        work = new LongWork(underWay, offer, this::show);
        add(work);
        show();
    }

    private void show() {
        Optional<EvaluationRun> latest = evaluation.latest(study);
        offer.removeAll();
        evaluation.snapshot(study).ifPresentOrElse(snapshot -> offer(latest, snapshot),
                () -> offer.add(new Paragraph(getTranslation("run.no-snapshot"))));
        showing.accept(latest);
    }

    private void offer(Optional<EvaluationRun> latest, Snapshot snapshot) {
        var button = new NativeButton(getTranslation(latest.isPresent() ? "run.again" : "run.first"),
                _ -> work.begin("plan of " + study, this::run));
        boolean current = latest.filter(run -> run.obeys(plan)).filter(run -> isOn(run, snapshot)).isPresent();
        button.addClassName(current ? "plain-button" : "main-button");
        offer.add(new Paragraph(latest.map(run -> standing(run, snapshot))
                .orElseGet(() -> getTranslation("run.never", snapshot.number()))), button);
    }

    private String standing(EvaluationRun run, Snapshot snapshot) {
        String key = !run.obeys(plan) ? "run.other-text" : isOn(run, snapshot) ? "run.latest" : "run.behind";
        return getTranslation(key, run.number(), run.by(), Days.written(run.on(), getLocale()),
                run.results().provenance().snapshot(), snapshot.number());
    }

    private static boolean isOn(EvaluationRun run, Snapshot snapshot) {
        return run.results().provenance().snapshot() == snapshot.number();
    }

    private Ending run(Watch watch) {
        return evaluation.run(study, (_, done, of) -> watch.at(done, of, new Sentence("run.step", done + 1, of)))
                .<Ending>map(run -> new Ending.Kept(new Sentence("run.done", run.number())))
                .orElseGet(() -> new Ending.Refused(new Sentence("run.no-snapshot")));
    }
}

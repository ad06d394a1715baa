package nl.maatstaf.analysis.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.maatstaf.analysis.Evaluation;
import nl.maatstaf.analysis.EvaluationRun;
import nl.maatstaf.analysis.Snapshot;
import nl.maatstaf.shell.Days;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** What was run last, and the button that runs the whole plan while somebody watches, and may stop it. */
final class RunSection extends Section {

    private static final int LOOKS_EVERY_MS = 200;

    private final Evaluation evaluation;
    private final String study;
    private final Runnable whenDone;

    RunSection(Evaluation evaluation, String study, Optional<EvaluationRun> latest, Optional<Snapshot> snapshot,
            Runnable whenDone) {
        this.evaluation = evaluation;
        this.study = study;
        this.whenDone = whenDone;
        addClassName("run");
        getElement().setAttribute("aria-live", "polite");
        offer(latest, snapshot);
    }

    private void offer(Optional<EvaluationRun> latest, Optional<Snapshot> snapshot) {
        removeAll();
        if (snapshot.isEmpty()) {
            add(new Paragraph(getTranslation("run.no-snapshot")));
            return;
        }
        boolean behind = latest.map(run -> run.results().provenance().snapshot() < snapshot.get().number()).orElse(true);
        add(new Paragraph(latest.map(run -> getTranslation(behind ? "run.behind" : "run.latest", run.number(),
                run.by(), Days.written(run.on(), getLocale()), run.results().provenance().snapshot(),
                snapshot.get().number())).orElseGet(() -> getTranslation("run.never", snapshot.get().number()))));
        var button = new NativeButton(getTranslation(latest.isPresent() ? "run.again" : "run.first"),
                click -> begin(click.getSource().getUI().orElseThrow()));
        button.addClassName(behind ? "main-button" : "plain-button");
        add(button);
    }

    private void begin(UI ui) {
        removeAll();
        var stopped = new AtomicBoolean();
        var bar = new ProgressBar(0, 1);
        var told = new Paragraph(getTranslation("run.running"));
        var stop = new NativeButton(getTranslation("run.stop"), _ -> stopped.set(true));
        stop.addClassName("quiet-button");
        add(told, bar, stop);
        ui.setPollInterval(LOOKS_EVERY_MS);
        Thread.ofVirtual().start(new DelegatingSecurityContextRunnable(() -> run(ui, stopped, bar, told)));
    }

    private void run(UI ui, AtomicBoolean stopped, ProgressBar bar, Paragraph told) {
        try {
            evaluation.run(study, (what, done, of) -> {
                if (stopped.get() || !ui.isAttached()) {
                    throw new CancellationException();
                }
                show(ui, () -> {
                    bar.setValue((double) done / of);
                    told.setText(getTranslation("run.step", done + 1, of));
                });
            });
            show(ui, () -> done(ui));
        } catch (CancellationException e) {
            show(ui, () -> done(ui));
        } catch (RuntimeException e) {
            show(ui, () -> {
                done(ui);
                throw e;
            });
        }
    }

    private void done(UI ui) {
        ui.setPollInterval(-1);
        whenDone.run();
    }

    /** Whoever left the page sees nothing of it any more. */
    private static void show(UI ui, Command change) {
        ui.accessLater(change::execute, () -> { }).run();
    }
}

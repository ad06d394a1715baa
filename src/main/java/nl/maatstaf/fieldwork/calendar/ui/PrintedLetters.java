package nl.maatstaf.fieldwork.calendar.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.maatstaf.fieldwork.calendar.LetterRun;
import nl.maatstaf.fieldwork.calendar.LetterRuns;
import nl.maatstaf.fieldwork.letter.LetterContent;
import nl.maatstaf.fieldwork.letter.Letters;
import nl.maatstaf.fieldwork.letter.Printed;

/** Makes the file of a run's letters while somebody watches, and lets them stop it. Made again, it is the same letters. */
final class PrintedLetters extends Div {

    private static final int LOOKS_EVERY_MS = 400;
    private static final String BEING_MADE = "letters-being-made";

    private final LetterRun run;
    private final LetterRuns runs;
    private final Letters letters;

    PrintedLetters(LetterRun run, LetterRuns runs, Letters letters) {
        this.run = run;
        this.runs = runs;
        this.letters = letters;
        addClassName("letter-file");
        getElement().setAttribute("aria-live", "polite");
        offer();
    }

    private void offer() {
        removeAll();
        var make = new NativeButton(getTranslation("planner.make"), click -> begin(click.getSource().getUI().orElseThrow()));
        make.addClassName("plain-button");
        add(make);
    }

    private void begin(UI ui) {
        Iterable<LetterContent> contents = runs.letters(run.id());
        var stopped = new AtomicBoolean();
        var bar = new ProgressBar(0, run.letters());
        var told = new Paragraph(getTranslation("planner.making", 0, run.letters()));
        var stop = new NativeButton(getTranslation("planner.stop"), _ -> stopped.set(true));
        stop.addClassName("quiet-button");
        removeAll();
        add(told, bar, stop);
        files(ui, 1);
        Thread.ofVirtual().start(() -> make(ui, contents, stopped, bar, told));
    }

    private void make(UI ui, Iterable<LetterContent> contents, AtomicBoolean stopped, ProgressBar bar, Paragraph told) {
        var bytes = new ByteArrayOutputStream();
        try {
            Printed printed = letters.print(contents, run.letters(), bytes, (made, of) -> {
                show(ui, () -> {
                    bar.setValue(made);
                    told.setText(getTranslation("planner.making", made, of));
                });
                return ui.isAttached() && !stopped.get();
            });
            show(ui, () -> {
                files(ui, -1);
                switch (printed) {
                    case Printed.Complete _ -> ready(bytes.toByteArray());
                    case Printed.Stopped _ -> offer();
                }
            });
        } catch (IOException | RuntimeException e) {
            show(ui, () -> {
                files(ui, -1);
                offer();
                throw new IllegalStateException("The letters could not be made", e);
            });
        }
    }

    /** Whoever left the page sees nothing of it any more. */
    private static void show(UI ui, Command change) {
        ui.accessLater(change::execute, () -> { }).run();
    }

    /** The page asks for news only while a file of it is made. */
    private static void files(UI ui, int more) {
        int now = Optional.ofNullable((Integer) ComponentUtil.getData(ui, BEING_MADE)).orElse(0) + more;
        ComponentUtil.setData(ui, BEING_MADE, now);
        ui.setPollInterval(now > 0 ? LOOKS_EVERY_MS : -1);
    }

    private void ready(byte[] file) {
        removeAll();
        var link = new Anchor(DownloadHandler.fromInputStream(_ -> new DownloadResponse(new ByteArrayInputStream(file),
                getTranslation("planner.file-name"), "application/pdf", file.length)), AttachmentType.DOWNLOAD,
                getTranslation("planner.download", run.letters()));
        link.addClassName("main-button");
        add(link);
    }
}

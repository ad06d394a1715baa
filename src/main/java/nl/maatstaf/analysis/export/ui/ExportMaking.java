package nl.maatstaf.analysis.export.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.maatstaf.analysis.export.ExportRefusedException;
import nl.maatstaf.analysis.export.ExportRequest;
import nl.maatstaf.analysis.export.Exported;
import nl.maatstaf.analysis.export.Exports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Makes one export while somebody watches, lets them stop it, and hands it over. Whoever leaves the page leaves nothing. */
final class ExportMaking extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(ExportMaking.class);
    private static final int LOOKS_EVERY_MS = 400;
    private static final int PER_CENT = 100;
    private static final int BYTES_IN_KB = 1024;

    private final Exports exports;
    private final ExportRequest request;
    private final Ended ended;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final ProgressBar bar = new ProgressBar(0, PER_CENT);
    private final Paragraph told = new Paragraph();
    private Optional<ExportedFile> ready = Optional.empty();

    /** Hears how it ended. */
    interface Ended {

        /** There is a file. */
        void complete();

        /** There is none, and this is why. */
        void without(String sentence, boolean refused);

        /** The next one can be made. */
        void next();
    }

    ExportMaking(Exports exports, ExportRequest request, Ended ended) {
        this.exports = exports;
        this.request = request;
        this.ended = ended;
        addClassName("letter-file");
        getElement().setAttribute("aria-live", "polite");
        var stop = new NativeButton(getTranslation("export.stop"), _ -> stopped.set(true));
        stop.addClassName("quiet-button");
        told.setText(getTranslation("export.making", 0));
        bar.getElement().setAttribute("aria-label", getTranslation("export.title"));
        add(told, bar, stop);
    }

    void begin(UI ui) {
        ui.setPollInterval(LOOKS_EVERY_MS);
        Thread.ofVirtual().start(new DelegatingSecurityContextRunnable(() -> make(ui)));
    }

    private void make(UI ui) {
        try {
            var file = new ExportedFile();
            boolean kept = false;
            try {
                Exported exported = exports.export(request, new SecureRandom(), file.out(), (done, of) -> {
                    show(ui, () -> look(of == 0 ? PER_CENT : (int) ((long) PER_CENT * done / of)));
                    return ui.isAttached() && !stopped.get();
                });
                if (exported instanceof Exported.Complete complete) {
                    kept = true;
                    show(ui, () -> handOver(file, complete), file::close);
                } else {
                    without(ui, "export.stopped", false);
                }
            } finally {
                if (!kept) {
                    file.close();
                }
            }
        } catch (ExportRefusedException e) {
            without(ui, "export.refused." + e.refusal().key(), true);
        } catch (IOException | RuntimeException e) {
            LOG.error("An export failed", e);
            without(ui, "export.failed", true);
        }
    }

    private void look(int percent) {
        bar.setValue(percent);
        told.setText(getTranslation("export.making", percent));
    }

    private void without(UI ui, String key, boolean refused) {
        show(ui, () -> {
            ui.setPollInterval(-1);
            ended.without(getTranslation(key), refused);
        });
    }

    private void handOver(ExportedFile file, Exported.Complete complete) {
        getUI().ifPresent(ui -> ui.setPollInterval(-1));
        ready = Optional.of(file);
        removeAll();
        try {
            var link = new Anchor(download(file, complete.number()), AttachmentType.DOWNLOAD,
                    getTranslation("export.download", Math.ceilDiv(file.size(), BYTES_IN_KB)));
            link.addClassName("main-button");
            var again = new NativeButton(getTranslation("export.again"), _ -> ended.next());
            again.addClassName("quiet-button");
            add(new Paragraph(getTranslation("export.ready", complete.number())), link, again);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ended.complete();
    }

    private DownloadHandler download(ExportedFile file, int number) {
        String name = getTranslation("export.file-name", request.study(), number);
        return event -> {
            event.setFileName(name);
            event.setContentType("application/zip");
            event.setContentLength(file.size());
            file.copy(event.getOutputStream());
        };
    }

    /** Whoever left the page sees nothing of it any more. */
    private static void show(UI ui, Command change) {
        show(ui, change, () -> { });
    }

    private static void show(UI ui, Command change, Command whenLeft) {
        ui.accessLater(change::execute, whenLeft::execute).run();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        stopped.set(true);
        ready.ifPresent(ExportedFile::close);
        super.onDetach(detach);
    }
}

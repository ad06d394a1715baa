package nl.maatstaf.analysis.report.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import nl.maatstaf.analysis.report.ReportFormat;
import nl.maatstaf.analysis.report.ResearchReports;
import nl.maatstaf.shell.Languages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Makes one report while somebody watches, says what is being done, and hands it over. Nothing of it is kept. */
final class ReportMaking extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(ReportMaking.class);
    private static final int LOOKS_EVERY_MS = 300;
    private static final int BYTES_IN_KB = 1024;
    private static final List<Locale> REPORTED_IN = List.of(Languages.DUTCH, Locale.ENGLISH);

    private final ResearchReports reports;
    private final String study;
    private final Paragraph told = new Paragraph();

    ReportMaking(ResearchReports reports, String study) {
        this.reports = reports;
        this.study = study;
        told.getElement().setAttribute("role", "status");
        offer();
    }

    private void offer() {
        removeAll();
        var choices = new Div();
        choices.addClassName("actions");
        REPORTED_IN.forEach(language -> List.of(ReportFormat.values()).forEach(format -> {
            var button = new NativeButton(getTranslation("report.page.make." + language.getLanguage() + "." + format.ending()),
                    click -> begin(click.getSource().getUI().orElseThrow(), language, format));
            button.addClassName("plain-button");
            choices.add(button);
        }));
        add(choices, told);
    }

    private void begin(UI ui, Locale language, ReportFormat format) {
        removeAll();
        add(told);
        ui.setPollInterval(LOOKS_EVERY_MS);
        Thread.ofVirtual().start(new DelegatingSecurityContextRunnable(() -> make(ui, language, format)));
    }

    private void make(UI ui, Locale language, ReportFormat format) {
        var file = new ByteArrayOutputStream();
        try {
            reports.write(study, language, format, file,
                    step -> show(ui, () -> told.setText(getTranslation("report.page.step." + step.code()))));
            show(ui, () -> handOver(ui, file.toByteArray(), language, format));
        } catch (IOException | RuntimeException e) {
            LOG.error("A report failed", e);
            show(ui, () -> {
                ui.setPollInterval(-1);
                offer();
                told.setText(getTranslation("report.page.failed"));
            });
        }
    }

    private void handOver(UI ui, byte[] file, Locale language, ReportFormat format) {
        ui.setPollInterval(-1);
        offer();
        told.setText(getTranslation("report.page.ready"));
        String name = getTranslation("report.page.file-name", study, language.getLanguage(), format.ending());
        var link = new Anchor(DownloadHandler.fromInputStream(_ -> new DownloadResponse(
                new ByteArrayInputStream(file), name, format.mediaType(), file.length)), AttachmentType.DOWNLOAD,
                getTranslation("report.page.download", name, Math.ceilDiv(file.length, BYTES_IN_KB)));
        link.addClassName("main-button");
        add(link);
    }

    /** Whoever left the page sees nothing of it any more. */
    private static void show(UI ui, Command change) {
        ui.accessLater(change::execute, () -> { }).run();
    }
}

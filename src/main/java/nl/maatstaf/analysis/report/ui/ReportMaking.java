package nl.maatstaf.analysis.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Locale;
import nl.maatstaf.analysis.report.ReportProgress;
import nl.maatstaf.analysis.report.ResearchReports;
import nl.maatstaf.shell.Languages;
import nl.maatstaf.shell.paper.PaperFormat;
import nl.maatstaf.shell.work.Contents;
import nl.maatstaf.shell.work.Ending;
import nl.maatstaf.shell.work.LongWork;
import nl.maatstaf.shell.work.Sentence;
import nl.maatstaf.shell.work.Task;
import nl.maatstaf.shell.work.UnderWay;

/** The reports of a study that can be made, and the one that is. Nothing of it is kept. */
final class ReportMaking extends Div {

    private static final List<Locale> REPORTED_IN = List.of(Languages.DUTCH, Locale.ENGLISH);

    private final ResearchReports reports;
    private final String study;

    ReportMaking(ResearchReports reports, String study, UnderWay underWay) {
        this.reports = reports;
        this.study = study;
        var choices = new Div();
        choices.addClassName("actions");
        var work = new LongWork(underWay, choices);
        REPORTED_IN.forEach(language -> List.of(PaperFormat.values()).forEach(format -> {
            String kind = language.getLanguage() + "." + format.ending();
            var button = new NativeButton(getTranslation("report.page.make." + kind),
                    _ -> work.begin("report " + kind + " of " + study, making(language, format)));
            button.addClassName("plain-button");
            choices.add(button);
        }));
        add(work);
    }

    private Task making(Locale language, PaperFormat format) {
        return watch -> Ending.File.of(Contents.inMemory(), out -> {
            reports.write(study, language, format, out, step -> watch.at(step.ordinal(),
                    ReportProgress.Step.values().length, new Sentence("report.page.step." + step.code())));
            return new Ending.Label(new Sentence("report.page.file-name", study, language.getLanguage(), format.ending()),
                    format.mediaType(), new Sentence("report.page.ready"));
        });
    }
}

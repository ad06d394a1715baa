package nl.maatstaf.analysis.report;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.maatstaf.analysis.exhibit.Exhibit;
import nl.maatstaf.analysis.exhibit.Table;
import nl.maatstaf.analysis.exhibit.Wording;
import nl.maatstaf.shell.chart.Chart;
import nl.maatstaf.shell.chart.ChartDrawing;
import nl.maatstaf.shell.chart.ChartWords;
import nl.maatstaf.shell.paper.Block;

/** Writes an exhibit: what it may be taken for, what it says, its picture, its tables, what it rests on, and its caveats. */
final class ExhibitText {

    private final ReportPage page;
    private final Wording words;
    private final ChartWords chartWords;

    ExhibitText(ReportPage page, Wording words, ChartWords chartWords) {
        this.page = page;
        this.words = words;
        this.chartWords = chartWords;
    }

    /** Writes it under its own title. */
    void write(Block section, Exhibit exhibit) {
        write(section, exhibit, exhibit.chart().map(known -> ChartDrawing.of(known, chartWords)),
                exhibit.chart().map(Chart::description).orElse(""), true);
    }

    /** Writes it as all that its section has, so that it needs no title of its own. */
    void writeAlone(Block section, Exhibit exhibit) {
        write(section, exhibit, exhibit.chart().map(known -> ChartDrawing.of(known, chartWords)),
                exhibit.chart().map(Chart::description).orElse(""), false);
    }

    /** Writes it with a drawing that may not be its own. */
    void write(Block section, Exhibit exhibit, Optional<String> drawing, String caption, boolean titled) {
        Block part = section.add("div", "exhibit").with("id", "result-" + exhibit.id());
        Block opening = part.add("div", "opening");
        if (titled) {
            opening.say("h3", exhibit.title());
        }
        String standing = exhibit.standing().name().toLowerCase(Locale.ROOT);
        opening.add("p", "standing " + standing).text(words.say("standing." + standing));
        opening.paragraph("finding", exhibit.sentence());
        drawing.ifPresent(known -> page.figure(part, known, caption));
        for (Table table : exhibit.tables()) {
            page.table(part, table);
        }
        notes(part.add("div", "notes"), exhibit);
    }

    private void notes(Block notes, Exhibit exhibit) {
        notes.paragraph("basis", exhibit.basis().stream()
                .map(fact -> words.say("report.fact", fact.name(), fact.value())).collect(Collectors.joining(" ")));
        notes.paragraph("caveats", String.join(" ", exhibit.caveats()));
        if (!exhibit.remarks().isEmpty()) {
            notes.paragraph("remarks", words.say("exhibit.remarks"));
            Block remarks = notes.add("ul", "plain").with("lang", "en");
            exhibit.remarks().forEach(remark -> remarks.say("li", remark));
        }
    }
}

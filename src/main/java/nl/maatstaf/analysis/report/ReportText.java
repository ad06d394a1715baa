package nl.maatstaf.analysis.report;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Map;
import java.util.Optional;
import nl.maatstaf.analysis.exhibit.Part;
import nl.maatstaf.analysis.exhibit.Wording;
import nl.maatstaf.shell.chart.ChartWords;
import nl.maatstaf.shell.paper.Block;
import nl.maatstaf.shell.paper.PaperFormat;
import nl.maatstaf.shell.paper.Typeface;
import nl.maatstaf.shell.paper.Xml;
import org.w3c.dom.Document;

/** Writes the whole report, from the title to the fingerprints. */
final class ReportText {

    /** The sections that show a part of the results, in the order in which they are read. */
    private static final Map<String, Part> AFTER_PRIMARY = Map.of("outcomes", Part.OUTCOMES, "subgroups", Part.SUBGROUPS,
            "sensitivity", Part.SENSITIVITY, "pathways", Part.PATHWAYS, "power", Part.POWER);

    private final Wording words;
    private final Sources sources;
    private final TitlePage titlePage;
    private final ReportPage page;
    private final ExhibitText exhibits;

    ReportText(Wording words, Sources sources, I18NProvider texts) {
        this.words = words;
        this.sources = sources;
        this.titlePage = new TitlePage(words, sources);
        this.page = new ReportPage(words, words.say("report.title", titlePage.title(), titlePage.standing()));
        this.exhibits = new ExhibitText(page, words, ChartWords.of(texts, words.language()));
    }

    Document written(PaperFormat format) {
        head(format);
        beside(page.body());
        titlePage.write(page.body());
        Block main = page.begin();
        var summary = new SummaryText(words, sources);
        summary.write(page.section(Contents.SUMMARY));
        page.contents().write(main.add("nav", "contents").with("aria-label", words.say("report.contents")));
        Block methods = page.section("methods");
        methods.paragraph("lead", words.say("report.methods.lead"));
        new DesignText(page, words, sources).write(methods);
        new PlanText(page, words, sources).write(methods);
        flow();
        new QualityText(page, words).write(page.section("quality"), sources.quality());
        exhibits.writeAlone(page.section("baseline"), sources.exhibit("baseline"));
        exhibits.write(page.section("primary"), sources.primary());
        part("outcomes");
        part("subgroups");
        part("sensitivity");
        exhibits.writeAlone(page.section("attrition"), sources.exhibit("attrition"));
        part("pathways");
        part("power");
        new ChecklistText(page, words, sources).write(page.section("checklist"));
        Block last = page.section("caveats");
        last.paragraph(words.say("report.caveats.what"));
        last.list("caveat-list", summary.caveats());
        last.paragraph(words.say("report.caveats.more"));
        new ProvenanceText(page, words, sources).write(page.section(Contents.APPENDIX));
        return page.document();
    }

    private void flow() {
        String caption = words.say("report.flow.drawing");
        exhibits.write(page.section("flow"), sources.exhibit("flow"),
                Optional.of(ArmFlowDrawing.of(sources.results().flow(), words, caption)), caption, false);
    }

    private void part(String id) {
        Block section = page.section(id);
        var shown = sources.of(Optional.ofNullable(AFTER_PRIMARY.get(id)).orElseThrow());
        if (shown.isEmpty()) {
            section.paragraph(words.say("part.nothing"));
        }
        if (shown.size() == 1) {
            exhibits.writeAlone(section, shown.getFirst());
        } else {
            shown.forEach(exhibit -> exhibits.write(section, exhibit));
        }
    }

    private void head(PaperFormat format) {
        String style = Xml.resource("/report/report.css");
        if (format == PaperFormat.HTML) {
            page.head().say("style", style);
            return;
        }
        page.head().say("style", style + Xml.resource("/report/paper.css") + Typeface.rules());
        Block bookmarks = page.head().add("bookmarks");
        page.contents().ids().forEach(id -> bookmarks.add("bookmark").with("href", "#" + id)
                .with("name", (page.contents().number(id) + " " + page.contents().title(id)).strip()));
    }

    /** What a page to print repeats, and what who reads with the keyboard needs first. */
    private void beside(Block body) {
        body.link("report", words.say("report.skip")).with("class", "skip");
        String note = sources.notReal() ? words.say("report.simulated.short") : "";
        body.add("div", "running-head").text(words.say("report.running", titlePage.title(), titlePage.standing()));
        body.add("div", "running-note").text(note);
    }
}

package nl.maatstaf.publication.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.publication.Course;
import nl.maatstaf.publication.Release;
import nl.maatstaf.publication.opendata.Cell;
import nl.maatstaf.publication.opendata.Measures;
import nl.maatstaf.publication.wording.Caveats;
import nl.maatstaf.publication.wording.CourseWords;
import nl.maatstaf.publication.wording.Table;
import nl.maatstaf.publication.wording.Words;
import nl.maatstaf.shell.chart.ChartDrawing;
import nl.maatstaf.shell.chart.ChartWords;
import nl.maatstaf.shell.paper.Block;
import nl.maatstaf.shell.paper.PaperFormat;
import nl.maatstaf.shell.paper.Typeface;
import nl.maatstaf.shell.paper.Xml;
import nl.maatstaf.study.Arm;
import org.w3c.dom.Document;

/**
 * A short report of what was released up to and including a quarter.
 *
 * @param words     what things are called
 * @param charts    the words of charts, in the same language
 * @param released  the releases, the earliest quarter first; at least one
 * @param simulated whether people and answers are made up
 */
public record ShortReport(Words words, ChartWords charts, List<Release> released, boolean simulated) {

    /** {@return the report as a tree} */
    public Document written(Audience audience, ReleaseCube cube, PaperFormat format) {
        Document document = Xml.empty();
        var html = document.createElementNS(Block.XHTML, "html");
        document.appendChild(html);
        html.setAttribute("lang", words.language().getLanguage());
        var root = new Block(html);
        head(root.add("head"), format);
        Block body = root.add("body", audience.key());
        List<CourseWords> courses = cube.questions().stream()
                .map(question -> new CourseWords(words, Course.of(released, question, Map.of()))).toList();
        opening(body, audience);
        Block main = body.add("main");
        switch (audience) {
            case MUNICIPALITY -> municipality(main, courses);
            case PARTICIPANTS -> participants(main, courses);
        }
        return document;
    }

    private void head(Block head, PaperFormat format) {
        head.add("meta").with("charset", "utf-8");
        head.add("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1");
        head.say("title", words.title());
        String style = Xml.resource("/report/short.css");
        head.say("style", format == PaperFormat.HTML ? style : style + Xml.resource("/report/short-paper.css") + Typeface.rules());
    }

    private void opening(Block body, Audience audience) {
        if (simulated) {
            body.paragraph("simulated", words.say("frame.simulated"));
        }
        Block opening = body.add("header");
        opening.paragraph("kind", words.say("short." + audience.key() + ".kind", words.quarter(last().quarter())));
        opening.say("h1", audience == Audience.MUNICIPALITY ? words.title() : words.say("short.participants.title"));
    }

    private Release last() {
        return released.getLast();
    }

    private void municipality(Block main, List<CourseWords> courses) {
        main.paragraph("lead", courses.getFirst().sentence());
        main.paragraph(words.say("dashboard.interim"));
        main.paragraph(participation());
        table(main, CourseWords.glance(words, courses.stream().map(CourseWords::course).toList()));
        for (CourseWords course : courses) {
            Block section = main.add("section");
            section.say("h2", course.name());
            section.paragraph(course.sentence());
            if (!course.course().isEmpty()) {
                section.add("div", "figure").take(Xml.of(ChartDrawing.of(course.chart(charts), charts)).getDocumentElement());
                table(section, course.table());
            }
        }
        Block last = main.add("section");
        last.say("h2", words.say("dashboard.know"));
        last.list("caveats", Stream.concat(Caveats.of(words, released).stream(), Caveats.ofProtection(words).stream()).toList());
    }

    private void participants(Block main, List<CourseWords> courses) {
        main.paragraph("lead", words.say("short.participants.lead"));
        main.paragraph(participation());
        main.say("h2", words.say("short.participants.found"));
        main.paragraph(courses.getFirst().sentence());
        if (!courses.getFirst().course().isEmpty()) {
            main.add("div", "figure").take(Xml.of(ChartDrawing.of(courses.getFirst().chart(charts), charts)).getDocumentElement());
        }
        table(main, CourseWords.glance(words, courses.stream().map(CourseWords::course).toList()));
        main.say("h2", words.say("short.participants.means"));
        main.paragraph(words.say("short.participants.means.what"));
        main.say("h2", words.say("short.participants.who"));
        main.paragraph(words.say("short.participants.who.what"));
        main.paragraph(words.protocol().help().in(words.language().getLanguage()));
        main.list("caveats", Caveats.of(words, released));
    }

    /** Of how many it is: what isn't shown is left out, whatever the reason. */
    private String participation() {
        return Stream.concat(Stream.of(Arm.values()).flatMap(arm -> last().find(Measures.FRAME, Map.of(ReleaseCube.ARM, arm.code())).stream()
                        .map(cell -> words.say("short.frame." + arm.code(), number(cell)))),
                last().find(Measures.RESPONSE, Map.of()).stream()
                        .map(cell -> words.say("short.answered", number(cell), words.quarter(last().quarter()))))
                .reduce((one, next) -> one + " " + next).orElse("");
    }

    private String number(Cell cell) {
        return words.plain(cell);
    }

    private static void table(Block in, Table table) {
        Block written = in.add("table");
        written.say("caption", table.caption());
        Block heads = written.add("thead").add("tr");
        table.heads().forEach(head -> heads.say("th", head).with("scope", "col"));
        Block rows = written.add("tbody");
        table.rows().forEach(row -> {
            Block line = rows.add("tr");
            line.say("th", row.getFirst()).with("scope", "row");
            row.stream().skip(1).forEach(cell -> line.say("td", cell));
        });
    }
}

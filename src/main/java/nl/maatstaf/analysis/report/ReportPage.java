package nl.maatstaf.analysis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.maatstaf.analysis.exhibit.Table;
import nl.maatstaf.analysis.exhibit.Wording;
import org.w3c.dom.Document;

/** A report while it is written: its sections, figures and tables are numbered as they come. */
final class ReportPage {

    /** A table of so many rows stays on one page. */
    private static final int ROWS_TOGETHER = 12;

    private final Wording words;
    private final Document document = Xml.empty();
    private final Block head;
    private final Block body;
    private final List<Heading> headings = new ArrayList<>();
    private Block main;
    private int sections;
    private int figures;
    private int tables;

    /** A section in the table of contents. */
    record Heading(String id, String number, String title) {}

    ReportPage(Wording words, String title) {
        this.words = words;
        var html = document.createElementNS(Block.XHTML, "html");
        document.appendChild(html);
        html.setAttribute("lang", words.code());
        Block root = new Block(html);
        head = root.add("head");
        head.add("meta").with("charset", "utf-8");
        head.add("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1");
        head.say("title", title);
        body = root.add("body");
        main = body;
    }

    Document document() {
        return document;
    }

    Block head() {
        return head;
    }

    /** {@return where what comes before the report itself goes} */
    Block body() {
        return body;
    }

    /** {@return what the report itself is in, from now on} */
    Block begin() {
        main = body.add("main").with("id", "report");
        return main;
    }

    List<Heading> headings() {
        return headings;
    }

    /** Begins a numbered section. */
    Block section(String id) {
        sections++;
        return section(id, Integer.toString(sections), words.say("report.section." + id));
    }

    /** Begins a section with a number of its own, or none. */
    Block section(String id, String number, String title) {
        headings.add(new Heading(id, number, title));
        Block section = main.add("section").with("id", id);
        Block heading = section.add("h2");
        if (!number.isEmpty()) {
            heading.add("span", "number").text(number);
            heading.text(" ");
        }
        heading.text(title);
        return section;
    }

    /** Adds a drawing with what it shows. */
    void figure(Block in, String drawing, String caption) {
        figures++;
        Block figure = in.add("div", "figure").with("role", "group");
        var svg = Xml.of(drawing).getDocumentElement();
        figure.take(svg);
        Block line = figure.add("p", "caption");
        line.say("strong", words.say("report.figure", figures)).text(" ");
        line.text(caption + " " + words.say("report.figure.table", tables + 1));
    }

    /** Adds a table; columns of numbers stand to the right. */
    void table(Block in, Table table) {
        tables++;
        String kind = table.rows().size() <= ROWS_TOGETHER ? "together" : "long";
        Block written = in.add("table", kind);
        Block caption = written.add("caption");
        caption.say("strong", words.say("report.table", tables)).text(" ");
        caption.text(table.caption());
        List<Boolean> numeric = new ArrayList<>();
        for (int column = 0; column < table.heads().size(); column++) {
            numeric.add(column > 0 && isNumeric(table, column));
        }
        Block heads = written.add("thead").add("tr");
        for (int column = 0; column < table.heads().size(); column++) {
            cell(heads, "th", table.heads().get(column), numeric.get(column)).with("scope", "col");
        }
        Block rows = written.add("tbody");
        table.rows().forEach(row -> {
            Block line = rows.add("tr");
            cell(line, "th", row.getFirst(), false).with("scope", "row");
            for (int column = 1; column < row.size(); column++) {
                cell(line, "td", row.get(column), numeric.get(column));
            }
        });
    }

    private static Block cell(Block line, String name, String words, boolean numeric) {
        return numeric ? line.add(name, "number").text(words) : line.say(name, words);
    }

    private static boolean isNumeric(Table table, int column) {
        return table.rows().stream().map(row -> row.get(column)).allMatch(cell -> cell.isEmpty() || cell.startsWith("−")
                || cell.startsWith("–") || cell.startsWith("<") || Character.isDigit(cell.charAt(0)));
    }

    Locale language() {
        return words.language();
    }
}

package nl.maatstaf.analysis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.maatstaf.analysis.exhibit.Table;
import nl.maatstaf.analysis.exhibit.Wording;
import nl.maatstaf.shell.paper.Block;
import nl.maatstaf.shell.paper.Xml;
import org.w3c.dom.Document;

/** A report while it is written: its sections, figures and tables are numbered as they come. */
final class ReportPage {

    /** A table of so many rows stays on one page. */
    private static final int ROWS_TOGETHER = 24;

    /** What begins with a figure, or says that there is none. */
    private static final Pattern NUMBER = Pattern.compile("(<\\s)?[−–]?[\\d.,%;]*(\\s.*)?");

    private final Wording words;
    private final Contents contents;
    private final Document document = Xml.empty();
    private final Block head;
    private final Block body;
    private Block main;
    private int figures;
    private int tables;

    ReportPage(Wording words, String title) {
        this.words = words;
        this.contents = new Contents(words);
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

    /** Begins a section. */
    Block section(String id) {
        Block section = main.add("section");
        Block heading = section.add("h2").with("id", id);
        String number = contents.number(id);
        if (!number.isEmpty()) {
            heading.add("span", "number").text(number);
            heading.text(" ");
        }
        heading.text(contents.title(id));
        section.with("aria-labelledby", id).with("class", "part-" + id);
        return section;
    }

    /** Adds a drawing with what it shows. */
    void figure(Block in, String drawing, String caption) {
        figures++;
        Block figure = in.add("div", "figure").with("role", "group");
        figure.take(Xml.of(drawing).getDocumentElement());
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
        if (!numeric) {
            return line.say(name, words);
        }
        return line.add(name, name.equals("td") && isNumber(words) ? "number unbroken" : "number").text(words);
    }

    /** Where most are numbers, the few words beside them stand with them. */
    private static boolean isNumeric(Table table, int column) {
        long numbers = table.rows().stream().filter(row -> isNumber(row.get(column))).count();
        return 2 * numbers > table.rows().size();
    }

    private static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches();
    }

    Contents contents() {
        return contents;
    }
}

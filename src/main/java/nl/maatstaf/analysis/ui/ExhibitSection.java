package nl.maatstaf.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import nl.maatstaf.analysis.exhibit.Exhibit;
import nl.maatstaf.analysis.exhibit.Table;
import nl.maatstaf.shell.FigureTable;
import nl.maatstaf.shell.chart.ChartWithTable;

/** One exhibit: what it says, the picture and its tables, and what it rests on. */
final class ExhibitSection extends Section {

    ExhibitSection(Exhibit exhibit) {
        addClassName("exhibit");
        setId(exhibit.id());
        var heading = new H2(exhibit.title());
        var standing = new Span(getTranslation("standing." + exhibit.standing().name().toLowerCase(Locale.ROOT)));
        standing.addClassNames("standing", exhibit.standing().name().toLowerCase(Locale.ROOT));
        var headline = new Paragraph(exhibit.sentence());
        headline.addClassName("headline");
        add(heading, standing, headline);
        List<FigureTable> tables = exhibit.tables().stream()
                .map(table -> figures(exhibit.title(), table)).toList();
        exhibit.chart().ifPresentOrElse(chart -> {
            add(new ChartWithTable(chart, tables.getFirst()));
            tables.stream().skip(1).forEach(this::add);
        }, () -> tables.forEach(this::add));
        add(basis(exhibit.basis()));
        list("caveats", exhibit.caveats());
        remarks(exhibit.remarks());
    }

    /** Tables of several exhibits have the same caption; a screen reader tells them apart by what they are about. */
    private static FigureTable figures(String about, Table table) {
        var figures = new FigureTable(table.caption(), table.heads());
        figures.getElement().setAttribute("aria-label", about + ": " + table.caption());
        table.rows().forEach(row -> figures.row(row.getFirst(), row.subList(1, row.size())));
        return figures;
    }

    private static Component basis(List<Exhibit.Fact> facts) {
        var basis = new DescriptionList();
        basis.addClassName("basis");
        facts.forEach(fact -> basis.add(new DescriptionList.Term(fact.name()),
                new DescriptionList.Description(fact.value())));
        return basis;
    }

    private void list(String name, List<String> sentences) {
        var list = new UnorderedList();
        list.addClassName(name);
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        if (!sentences.isEmpty()) {
            add(list);
        }
    }

    private void remarks(List<String> remarks) {
        if (!remarks.isEmpty()) {
            add(new Paragraph(getTranslation("exhibit.remarks")));
            var list = new UnorderedList();
            list.addClassName("caveats");
            list.getElement().setAttribute("lang", "en");
            remarks.forEach(remark -> list.add(new ListItem(remark)));
            add(list);
        }
    }
}

package nl.maatstaf.publication.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import nl.maatstaf.publication.wording.CourseWords;
import nl.maatstaf.publication.wording.Table;
import nl.maatstaf.shell.FigureTable;
import nl.maatstaf.shell.chart.ChartWithTable;
import nl.maatstaf.shell.chart.ChartWords;

/** How one question goes: a sentence, a picture, and the table of the same figures. */
final class CourseSection extends Section {

    CourseSection(CourseWords course) {
        add(new H2(course.name()), new Paragraph(course.sentence()));
        if (!course.course().isEmpty()) {
            FigureTable table = shown(course.table());
            add(course.course().quarters().size() > 1 ? new ChartWithTable(course.chart(ChartWords.ofPage()), table) : table);
        }
    }

    static FigureTable shown(Table table) {
        var shown = new FigureTable(table.caption(), table.heads());
        table.rows().forEach(row -> shown.row(row.getFirst(), row.subList(1, row.size())));
        return shown;
    }
}

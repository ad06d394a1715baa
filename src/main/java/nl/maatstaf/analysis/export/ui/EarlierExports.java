package nl.maatstaf.analysis.export.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.stream.Stream;
import nl.maatstaf.analysis.export.LoggedExport;
import nl.maatstaf.shell.Days;
import nl.maatstaf.shell.FigureTable;

/** What was exported before, by whom and what for. */
final class EarlierExports extends Section {

    EarlierExports(List<LoggedExport> exports) {
        addClassName("earlier-exports");
        add(new H2(getTranslation("export.list.heading")));
        if (exports.isEmpty()) {
            add(new Paragraph(getTranslation("export.list.none")));
            return;
        }
        var table = new FigureTable(getTranslation("export.list.caption"), Stream.of("number", "on", "by", "purpose",
                "agreement", "snapshot", "arm", "sha256").map(head -> getTranslation("export.list." + head)).toList());
        exports.forEach(export -> table.row(Integer.toString(export.number()), List.of(
                Days.brief(export.on(), getLocale()), export.by(), export.purpose(), export.agreement(),
                Integer.toString(export.snapshot()), getTranslation(export.withArm() ? "export.yes" : "export.no"),
                export.sha256().orElseGet(() -> getTranslation("export.list.unfinished")))));
        add(table);
    }
}

package nl.maatstaf.fieldwork.intake.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import nl.maatstaf.fieldwork.intake.sheet.Fault;
import nl.maatstaf.shell.FigureTable;

/** What is wrong in a file: where, and what to do. */
final class FaultTable extends Section {

    FaultTable(List<Fault> shown, int count) {
        addClassName("fault-table");
        add(Notices.warning(getTranslation("intake.refused", Integer.toString(count))));
        var table = new FigureTable(getTranslation("intake.faults"), List.of(getTranslation("intake.fault.row"),
                getTranslation("intake.fault.column"), getTranslation("intake.fault.what")));
        shown.forEach(fault -> table.row(fault.row() == 0 ? getTranslation("intake.fault.file") : Integer.toString(fault.row()),
                List.of(fault.column().isEmpty() ? "" : getTranslation(fault.column()), sentence(fault))));
        add(table);
        if (count > shown.size()) {
            add(new Paragraph(getTranslation("intake.faults.more", Integer.toString(shown.size()), Integer.toString(count))));
        }
    }

    private String sentence(Fault fault) {
        return getTranslation("intake.fault." + fault.key(), fault.parameters().stream().map(Object::toString).toArray());
    }
}

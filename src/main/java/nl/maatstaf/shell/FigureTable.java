package nl.maatstaf.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A table of figures that a screen reader can read, and that scrolls by itself on a narrow screen. */
public final class FigureTable extends Div {

    private final NativeTable table = new NativeTable();

    /**
     * Makes an empty table.
     *
     * @param caption what the table is about
     * @param heads   the heads of its columns
     */
    public FigureTable(String caption, List<String> heads) {
        addClassName("table-scroll");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "region").setAttribute("aria-label", caption);
        table.addClassName("figures");
        table.setCaptionText(caption);
        NativeTableRow row = table.getHead().addRow();
        heads.forEach(head -> {
            var cell = new NativeTableHeaderCell(head);
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        });
        add(table);
    }

    /**
     * Adds a row.
     *
     * @param head  what the row is about
     * @param cells its figures
     */
    public void row(Component head, List<String> cells) {
        NativeTableRow row = table.getBody().addRow();
        var first = new NativeTableHeaderCell(head);
        first.getElement().setAttribute("scope", "row");
        row.add(first);
        cells.forEach(cell -> row.addDataCell().setText(cell));
    }

    /** Adds a row whose head is a text. */
    public void row(String head, List<String> cells) {
        row(new Span(head), cells);
    }
}

package nl.maatstaf.shell.chart;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeDetails;
import nl.maatstaf.shell.FigureTable;

/**
 * A chart and the table of the same figures: the table is always on the page, one key away, and open on paper.
 */
@Tag("figure")
public final class ChartWithTable extends HtmlContainer {

    private final NativeDetails details;

    /**
     * Shows a chart with the table that its figures make.
     *
     * @param chart the chart
     */
    public ChartWithTable(Chart chart) {
        this(chart, table(ChartTable.of(chart, ChartWords.ofPage())));
    }

    /**
     * Shows a chart with a table that says more than its figures alone.
     *
     * @param chart the chart
     * @param table the same figures, and others
     */
    public ChartWithTable(Chart chart, FigureTable table) {
        ChartWords words = ChartWords.ofPage();
        details = new NativeDetails(words.say("chart.table"), table);
        addClassName("chart-with-table");
        add(new ChartView(chart, words), details);
    }

    /** {@return this, with its table open from the start} */
    public ChartWithTable withTableOpen() {
        details.setOpen(true);
        return this;
    }

    private static FigureTable table(ChartTable figures) {
        var table = new FigureTable(figures.caption(), figures.heads());
        figures.rows().forEach(row -> table.row(row.getFirst(), row.subList(1, row.size())));
        return table;
    }
}

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

    /**
     * Shows a chart with its table.
     *
     * @param chart the chart
     * @param table the same figures, and perhaps others
     */
    public ChartWithTable(Chart chart, FigureTable table) {
        ChartWords words = ChartWords.ofPage();
        var details = new NativeDetails(words.say("chart.table"), table);
        addClassName("chart-with-table");
        add(new ChartView(chart, words), details);
    }
}

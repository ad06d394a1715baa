package nl.maatstaf.fieldwork.figures.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import nl.maatstaf.fieldwork.figures.Counts;
import nl.maatstaf.fieldwork.figures.Tally;

/** A bar for each stratum, as long as it has people. The table below says the same in figures. */
final class StrataChart extends Div {

    StrataChart(Tally tally) {
        addClassName("strata-chart");
        getElement().setAttribute("aria-hidden", "true");
        var legend = new Div();
        legend.addClassName("strata-legend");
        for (Group group : Group.values()) {
            if (group.in(tally.all()) > 0) {
                var name = new Span(getTranslation(group.key()));
                name.addClassNames("strata-key", group.style());
                legend.add(name);
            }
        }
        add(legend);
        int most = tally.strata().values().stream().mapToInt(Counts::letters).max().orElse(1);
        tally.strata().forEach((stratum, counts) -> add(row(StrataTable.name(this, stratum), counts, most)));
    }

    private static Div row(String name, Counts counts, int most) {
        var bar = new Div();
        bar.addClassName("strata-bar");
        for (Group group : Group.values()) {
            if (group.in(counts) > 0) {
                var part = new Div();
                part.addClassNames("strata-part", group.style());
                part.getStyle().set("flex-basis", percent(group.in(counts), most));
                bar.add(part);
            }
        }
        var label = new Span(name);
        var row = new Div(label, bar);
        row.addClassName("strata-row");
        return row;
    }

    private static String percent(int people, int most) {
        return String.format(Locale.ROOT, "%.3f%%", 100.0 * people / most);
    }
}

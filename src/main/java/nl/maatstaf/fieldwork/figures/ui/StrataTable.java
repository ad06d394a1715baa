package nl.maatstaf.fieldwork.figures.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.maatstaf.fieldwork.figures.Counts;
import nl.maatstaf.fieldwork.figures.ResponseRates;
import nl.maatstaf.fieldwork.figures.Tally;
import nl.maatstaf.shell.FigureTable;
import nl.maatstaf.study.Stratum;

/** Where the people of each stratum were at one moment. */
final class StrataTable extends Div {

    StrataTable(Tally tally) {
        List<String> heads = new ArrayList<>();
        heads.add(getTranslation("monitor.stratum"));
        heads.add(getTranslation("monitor.letters"));
        Stream.of(Group.values()).map(group -> getTranslation(group.key())).forEach(heads::add);
        heads.addAll(List.of("RR1", "RR5"));
        var table = new FigureTable(getTranslation("monitor.strata", tally.cohort()), heads);
        tally.strata().forEach((stratum, counts) -> table.row(name(this, stratum), cells(counts)));
        table.row(getTranslation("monitor.all"), cells(tally.all()));
        table.addClassName("with-total");
        add(table);
    }

    static String name(Component page, Stratum stratum) {
        return page.getElement().getComponent().map(component -> component.getTranslation(
                stratum.partTime() ? "stratum.part-time" : "stratum.no-work", stratum.trede())).orElse("");
    }

    private List<String> cells(Counts counts) {
        var rates = ResponseRates.of(counts);
        return Stream.of(Stream.of(Integer.toString(counts.letters())),
                Stream.of(Group.values()).map(group -> Integer.toString(group.in(counts))),
                Stream.of(rates.rr1(), rates.rr5()).map(rate ->
                        Percent.of(rate.value(), getTranslation("rate.none"), getLocale()))).flatMap(cell -> cell).toList();
    }
}

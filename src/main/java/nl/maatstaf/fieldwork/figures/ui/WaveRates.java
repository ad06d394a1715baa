package nl.maatstaf.fieldwork.figures.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.maatstaf.fieldwork.figures.Counts;
import nl.maatstaf.fieldwork.figures.Moment;
import nl.maatstaf.fieldwork.figures.Rate;
import nl.maatstaf.fieldwork.figures.ResponseRates;
import nl.maatstaf.fieldwork.figures.Tally;
import nl.maatstaf.shell.FigureTable;

/** AAPOR's rates of each closed wave of a cohort, of these together, and how many of the baseline's number still answer. */
final class WaveRates extends Section {

    private static final List<String> NAMES =
            List.of("RR1", "RR2", "RR3", "RR4", "RR5", "RR6", "COOP1", "REF1", "CON1");

    WaveRates(String cohort, List<Tally> taken) {
        add(new H2(getTranslation("rates.heading", cohort)));
        List<Tally> closed = taken.stream().filter(tally -> tally.moment() == Moment.CLOSE).toList();
        if (closed.isEmpty()) {
            var nothing = new Paragraph(getTranslation("rates.nothing"));
            nothing.addClassName("notice");
            add(nothing);
            return;
        }
        var table = new FigureTable(getTranslation("rates.caption", cohort), Stream.of(
                Stream.of(getTranslation("rates.wave"), getTranslation("monitor.letters")), NAMES.stream(),
                Stream.of(getTranslation("rates.retention"))).flatMap(head -> head).toList());
        Optional<Counts> baseline = closed.stream().filter(tally -> tally.wave() == 0).map(Tally::all).findFirst();
        closed.forEach(tally -> table.row(Integer.toString(tally.wave()), cells(tally.all(),
                baseline.map(first -> Percent.of(ResponseRates.retention(first, tally.all()),
                        getTranslation("rate.none"), getLocale())).orElse(getTranslation("rate.none")))));
        table.row(getTranslation("rates.together"), cells(Counts.sum(closed.stream().map(Tally::all).toList()), ""));
        table.addClassName("with-total");
        add(table);
    }

    private List<String> cells(Counts counts, String retention) {
        var rates = ResponseRates.of(counts);
        Stream<Rate> shown = Stream.of(rates.rr1(), rates.rr2(), rates.rr3(), rates.rr4(), rates.rr5(), rates.rr6(),
                rates.coop1(), rates.ref1(), rates.con1());
        return Stream.of(Stream.of(Integer.toString(rates.people())),
                shown.map(rate -> Percent.of(rate.value(), getTranslation("rate.none"), getLocale())),
                Stream.of(retention)).flatMap(cell -> cell).toList();
    }
}

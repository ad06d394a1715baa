package nl.maatstaf.fieldwork.intake.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import nl.maatstaf.fieldwork.intake.RegisterReceipt;
import nl.maatstaf.shell.FigureTable;
import nl.maatstaf.shell.Numbers;
import nl.maatstaf.study.WaveCalendar;

/** The counts of the register feeds that somebody handed in before. */
final class OwnRegisters extends Section {

    OwnRegisters(List<RegisterReceipt> own) {
        add(new H2(getTranslation("intake.own")));
        if (own.isEmpty()) {
            add(new Paragraph(getTranslation("intake.own.nothing")));
            return;
        }
        var table = new FigureTable(getTranslation("intake.own.caption"), List.of(getTranslation("register.quarter"),
                getTranslation("register.own.version"), getTranslation("intake.own.when"), getTranslation("intake.counts.people"),
                getTranslation("intake.column.activities")));
        DateTimeFormatter when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.SHORT)
                .withLocale(getLocale()).withZone(WaveCalendar.ZONE);
        own.forEach(receipt -> table.row(getTranslation("quarter.long", receipt.quarter().number(),
                Integer.toString(receipt.quarter().year())), List.of(Integer.toString(receipt.version()),
                when.format(receipt.at()), number(receipt.people()), number(receipt.activities()))));
        add(table);
    }

    private String number(int people) {
        return Numbers.format(people, 0, getLocale());
    }
}

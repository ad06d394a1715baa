package nl.maatstaf.fieldwork.intake.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import nl.maatstaf.fieldwork.intake.FrameReceipt;
import nl.maatstaf.fieldwork.intake.LeftOut;
import nl.maatstaf.shell.FigureTable;
import nl.maatstaf.shell.Numbers;
import nl.maatstaf.study.WaveCalendar;

/** The counts of the frames that somebody handed in before. */
final class OwnFrames extends Section {

    OwnFrames(List<FrameReceipt> own) {
        add(new H2(getTranslation("intake.own")));
        if (own.isEmpty()) {
            add(new Paragraph(getTranslation("intake.own.nothing")));
            return;
        }
        var table = new FigureTable(getTranslation("intake.own.caption"), List.of(getTranslation("intake.own.cohort"),
                getTranslation("intake.own.when"), getTranslation("intake.counts.read"), getTranslation("intake.counts.eligible"),
                getTranslation(LeftOut.WORKING.key()), getTranslation(LeftOut.TREDE.key()), getTranslation(LeftOut.AGE.key()),
                getTranslation(LeftOut.ASSISTANCE.key())));
        DateTimeFormatter when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale()).withZone(WaveCalendar.ZONE);
        own.forEach(receipt -> table.row(receipt.cohort(), List.of(when.format(receipt.at()), number(receipt.counts().read()),
                number(receipt.counts().eligible()), number(receipt, LeftOut.WORKING), number(receipt, LeftOut.TREDE),
                number(receipt, LeftOut.AGE), number(receipt, LeftOut.ASSISTANCE))));
        add(table);
    }

    private String number(FrameReceipt receipt, LeftOut reason) {
        return number(receipt.counts().leftOut().getOrDefault(reason, 0));
    }

    private String number(int people) {
        return Numbers.format(people, 0, getLocale());
    }
}

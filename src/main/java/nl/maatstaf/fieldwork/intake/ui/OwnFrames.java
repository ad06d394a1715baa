package nl.maatstaf.fieldwork.intake.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import nl.maatstaf.fieldwork.intake.FrameReceipt;
import nl.maatstaf.study.WaveCalendar;

/** The counts of the frames that somebody handed in before. */
final class OwnFrames extends Section {

    OwnFrames(List<FrameReceipt> own) {
        addClassName("own-files");
        add(new H2(getTranslation("intake.own")));
        if (own.isEmpty()) {
            add(new Paragraph(getTranslation("intake.own.nothing")));
        }
        DateTimeFormatter when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(getLocale()).withZone(WaveCalendar.ZONE);
        own.forEach(receipt -> add(new FrameCountsTable(
                getTranslation("intake.own.file", receipt.cohort(), when.format(receipt.at())), receipt.counts())));
    }
}

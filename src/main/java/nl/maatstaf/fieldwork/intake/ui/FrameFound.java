package nl.maatstaf.fieldwork.intake.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.maatstaf.fieldwork.intake.FrameCounts;
import nl.maatstaf.fieldwork.intake.FrameFile;
import nl.maatstaf.fieldwork.intake.LeftOut;
import nl.maatstaf.shell.FigureTable;
import nl.maatstaf.shell.Numbers;

/** What is in a sound file, before it is handed in. */
final class FrameFound extends Section {

    FrameFound(FrameFile.Sound sound, NativeButton handIn) {
        FrameCounts counts = sound.counts();
        var table = new FigureTable(getTranslation("intake.counts"),
                List.of(getTranslation("intake.counts.what"), getTranslation("intake.counts.people")));
        table.row(getTranslation("intake.counts.read"), List.of(number(counts.read())));
        for (LeftOut reason : LeftOut.values()) {
            table.row(getTranslation(reason.key()), List.of(number(counts.leftOut().getOrDefault(reason, 0))));
        }
        table.row(getTranslation("intake.counts.eligible"), List.of(number(counts.eligible())));
        table.row(getTranslation("intake.counts.dutch"), List.of(number(counts.writtenInDutch())));
        table.addClassName("found");
        var names = new UnorderedList(sound.names().stream().map(ListItem::new).toArray(ListItem[]::new));
        names.addClassName("names");
        add(new H2(getTranslation("intake.step.look")), table,
                new Paragraph(getTranslation("intake.names")), names);
        if (counts.eligible() == 0) {
            add(Notices.warning(getTranslation("intake.nobody")));
        } else {
            add(handIn);
        }
    }

    private String number(int people) {
        return Numbers.format(people, 0, getLocale());
    }
}

package nl.maatstaf.fieldwork.intake.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import nl.maatstaf.fieldwork.intake.FrameCounts;
import nl.maatstaf.fieldwork.intake.LeftOut;
import nl.maatstaf.shell.FigureTable;
import nl.maatstaf.shell.Numbers;

/** How many people were in a file with a frame: the same figures before and after it is handed in. */
final class FrameCountsTable extends Div {

    FrameCountsTable(String caption, FrameCounts counts) {
        addClassName("found");
        var table = new FigureTable(caption, List.of(getTranslation("intake.counts.what"), getTranslation("intake.counts.people")));
        table.row(getTranslation("intake.counts.read"), List.of(number(counts.read())));
        for (LeftOut reason : LeftOut.values()) {
            table.row(getTranslation(reason.key()), List.of(number(counts.leftOut().getOrDefault(reason, 0))));
        }
        table.row(getTranslation("intake.counts.eligible"), List.of(number(counts.eligible())));
        table.row(getTranslation("intake.counts.dutch"), List.of(number(counts.writtenInDutch())));
        add(table);
    }

    private String number(int people) {
        return Numbers.format(people, 0, getLocale());
    }
}

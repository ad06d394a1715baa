package nl.maatstaf.responding.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.OptionalInt;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.shell.FigureTable;
import nl.maatstaf.shell.Numbers;

/** The scores that the answers so far make, and which of them are undefined; for the research team only. */
final class ScoresMade extends Div {

    ScoresMade(Walk walk) {
        Answers counted = walk.questionnaire().counted(walk.answers(), walk.occasion());
        var table = new FigureTable(getTranslation("preview.scores"),
                List.of(getTranslation("preview.score"), getTranslation("preview.value")));
        for (Score score : walk.questionnaire().scores()) {
            OptionalInt scaled = score.scaled(counted, walk.occasion());
            table.row(score.name(), List.of(scaled.isPresent()
                    ? Numbers.format(scaled.getAsInt() / (double) score.scale(), 2, getLocale())
                    : getTranslation("preview.undefined")));
        }
        add(table);
    }
}

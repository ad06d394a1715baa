package nl.maatstaf.analysis.quality.ui;

import java.util.List;
import java.util.OptionalDouble;
import nl.maatstaf.analysis.quality.Quality;
import nl.maatstaf.analysis.quality.SpeedBands;
import nl.maatstaf.responding.Speed;
import nl.maatstaf.shell.FigureTable;

/** How fast people answered, in the three bands that are kept. */
final class SpeedSection extends QualitySection {

    SpeedSection(Quality quality) {
        super("quality.speed");
        SpeedBands all = SpeedBands.together(quality.speed());
        OptionalDouble fast = all.share(Speed.FAST);
        say(fast.isEmpty() ? getTranslation("quality.speed.unknown")
                : getTranslation("quality.speed.said", percent(fast), all.fast(), all.known(), all.none()));
        FigureTable table = table(getTranslation("quality.speed.by-wave"), say("quality.wave", "quality.speed.fast",
                "quality.speed.usual", "quality.speed.slow", "quality.speed.known", "quality.speed.none"));
        quality.speed().forEach(bands -> table.row(Integer.toString(bands.wave()), cells(bands)));
        add(table);
        explain("quality.speed.how");
    }

    private List<String> cells(SpeedBands bands) {
        return List.of(countAnd(bands.fast(), bands.share(Speed.FAST)), countAnd(bands.usual(), bands.share(Speed.USUAL)),
                countAnd(bands.slow(), bands.share(Speed.SLOW)), count(bands.known()), count(bands.none()));
    }
}

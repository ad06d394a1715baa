package nl.maatstaf.analysis.quality.ui;

import java.util.ArrayList;
import java.util.List;
import nl.maatstaf.analysis.quality.Quality;
import nl.maatstaf.analysis.quality.StraightLining;
import nl.maatstaf.analysis.quality.StraightLining.Count;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.shell.FigureTable;

/** Who gave one answer to statements that say the opposite of each other. */
final class StraightSection extends QualitySection {

    private static final Count NOBODY = new Count(0, 0, 0);

    StraightSection(Quality quality, Protocol protocol) {
        super("quality.straight");
        Count all = quality.straightLining().stream().map(StraightLining::any).reduce(NOBODY, Count::plus);
        if (all.responses() == 0) {
            say(getTranslation("quality.straight.nobody"));
            return;
        }
        say(getTranslation("quality.straight.said", percent(all.share()), all.straight(), all.responses(), all.middle()));
        List<String> instruments = quality.straightLining().stream()
                .flatMap(wave -> wave.byInstrument().keySet().stream()).distinct().sorted().toList();
        List<String> heads = new ArrayList<>(say("quality.wave", "quality.straight.responses", "quality.straight.any",
                "quality.straight.middle"));
        instruments.forEach(instrument -> heads.add(titleOf(protocol, instrument)));
        FigureTable table = table(getTranslation("quality.straight.by-wave"), heads);
        quality.straightLining().forEach(wave -> {
            List<String> cells = new ArrayList<>(List.of(count(wave.any().responses()),
                    countAnd(wave.any().straight(), wave.any().share()), count(wave.any().middle())));
            instruments.forEach(instrument -> {
                Count count = wave.byInstrument().getOrDefault(instrument, NOBODY);
                cells.add(share(count.share(), count.responses()));
            });
            table.row(Integer.toString(wave.wave()), cells);
        });
        add(table);
        explain("quality.straight.how");
    }
}

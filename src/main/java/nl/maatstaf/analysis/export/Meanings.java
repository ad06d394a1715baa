package nl.maatstaf.analysis.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.maatstaf.analysis.pseudonymous.Grouping;
import nl.maatstaf.analysis.pseudonymous.PseudonymousData;
import nl.maatstaf.analysis.pseudonymous.Variable;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.instrument.Texts;

/**
 * What each variable of a study means, from its definitions.
 *
 * @param data  the data
 * @param words the words that are not in the definitions
 */
record Meanings(PseudonymousData data, ExportWords words) {

    /** The meanings in the order of the variables. */
    List<Meaning> all() {
        return IntStream.range(0, data.variables().size())
                .mapToObj(i -> of(data.variables().get(i), data.groupings().get(i))).toList();
    }

    private Meaning of(Variable variable, Optional<Grouping> grouping) {
        return switch (variable.source()) {
            case Variable.Source.Scored(Score score) -> new Meaning(words.of("export.kind.score"),
                    words.joined("export.label.score", plain(score.name()), variable.instrument().title()),
                    score instanceof Score.Event || score instanceof Score.Barrier ? noYes() : List.of(),
                    plain(ScoreWords.range(score)), new ScoreWords(words).rule(score), note(variable, Optional.empty()));
            case Variable.Source.Answered(Item item, Optional<Item.Option> about) -> new Meaning(
                    words.of("export.kind.answer"),
                    about.map(option -> words.joined("export.label.about", item.text(), option.text())).orElse(item.text()),
                    codes(item, grouping), unit(item), ExportWords.NONE, note(variable, grouping));
            case Variable.Source.Ticked(Item.Several item, Item.Option option) -> new Meaning(
                    words.of("export.kind.ticked"), words.joined("export.label.about", item.text(), option.text()),
                    noYes(), ExportWords.NONE, ExportWords.NONE, note(variable, grouping));
        };
    }

    private List<Item.Option> noYes() {
        return List.of(new Item.Option(0, words.of("export.no")), new Item.Option(1, words.of("export.yes")));
    }

    private List<Item.Option> codes(Item item, Optional<Grouping> grouping) {
        if (grouping.orElse(null) instanceof Grouping.Bands(List<Integer> from)) {
            return IntStream.range(0, from.size()).mapToObj(i -> new Item.Option(from.get(i),
                    i + 1 < from.size() ? words.of("export.band", text(from.get(i)), text(from.get(i + 1) - 1))
                            : words.of("export.band.last", text(from.get(i))))).toList();
        }
        return switch (item) {
            case Item.Mark mark -> List.of(new Item.Option(Item.Mark.LOWEST, mark.lowestLabel()),
                    new Item.Option(Item.Mark.HIGHEST, mark.highestLabel()));
            case Item.Month _ -> List.of(new Item.Option(Variable.BEFORE_ALLOCATION, words.of("export.before-allocation")));
            default -> item.choices();
        };
    }

    private Texts unit(Item item) {
        return switch (item) {
            case Item.Mark _ -> plain(Item.Mark.LOWEST + "–" + Item.Mark.HIGHEST);
            case Item.Number number -> number.unit();
            case Item.Month _ -> words.of("export.unit.quarters");
            default -> ExportWords.NONE;
        };
    }

    private Texts note(Variable variable, Optional<Grouping> grouping) {
        var notes = new ArrayList<Texts>();
        if (!variable.instrument().validated()) {
            notes.add(words.of("export.note.not-validated"));
        }
        if (variable.instrument().recallMonths() > 0) {
            notes.add(words.of("export.note.recall", text(variable.instrument().recallMonths())));
        }
        grouping.ifPresent(how -> notes.add(words.of(how instanceof Grouping.Bands ? "export.note.bands"
                : "export.note.background", text(data.request().fewest()))));
        return notes.stream().reduce((one, other) -> words.joined("export.note.and", one, other))
                .orElse(ExportWords.NONE);
    }

    private static String text(int number) {
        return Integer.toString(number);
    }

    private static Texts plain(String word) {
        return new Texts(Map.of(ExportWords.DUTCH, word, ExportWords.ENGLISH, word));
    }
}

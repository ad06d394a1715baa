package nl.maatstaf.instrument.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.instrument.Score;

/** Which values a score can have, in its own units. */
final class ScoreValues {

    private ScoreValues() {}

    /** Whether the score has no values but those that are listed; else it lies anywhere from the first to the last. */
    static boolean areAll(Score score) {
        return switch (score) {
            case Score.Single _, Score.Event _, Score.Count _, Score.Barrier _ -> true;
            case Score.Mean _, Score.Sum _, Score.Share _ -> false;
        };
    }

    /** The values from low to high, or the lowest and the highest; nothing where an item has no number. */
    static List<Integer> of(Score score, Questionnaire questionnaire) {
        return switch (score) {
            case Score.Single single -> questionnaire.item(single.item()).map(ScoreValues::ofItem).orElse(List.of());
            case Score.Event _, Score.Barrier _, Score.Share _ -> List.of(0, 1);
            case Score.Count count -> IntStream.rangeClosed(0, count.group().forEach().atMost()).boxed().toList();
            case Score.Mean mean -> ends(mean.terms(), 1);
            case Score.Sum sum -> ends(sum.terms(), sum.terms().size());
        };
    }

    private static List<Integer> ofItem(Item item) {
        return switch (item) {
            case Item.Mark _ -> IntStream.rangeClosed(Item.Mark.LOWEST, Item.Mark.HIGHEST).boxed().toList();
            case Item.Number number -> IntStream.rangeClosed(number.lowest(), number.highest()).boxed().toList();
            default -> item.choices().stream().map(Item.Option::code).sorted().toList();
        };
    }

    private static List<Integer> ends(List<Score.Term> terms, int items) {
        List<List<Integer>> values = terms.stream().map(term -> ofItem(term.item())).toList();
        Optional<Integer> lowest = values.stream().filter(of -> !of.isEmpty()).map(List::getFirst).min(Integer::compare);
        Optional<Integer> highest = values.stream().filter(of -> !of.isEmpty()).map(List::getLast).max(Integer::compare);
        return lowest.flatMap(low -> highest.map(high -> List.of(items * low, items * high))).orElse(List.of());
    }
}

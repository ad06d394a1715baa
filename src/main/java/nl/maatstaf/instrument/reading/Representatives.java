package nl.maatstaf.instrument.reading;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Item;

/**
 * A few answers that stand for all answers to an item: any answer is, to the conditions that look at the item, the same
 * as one of these. Numbers that occur in the same sets of codes can't be told apart by those conditions, so one of them
 * will do; of several options chosen, only which of these classes they are from can be seen.
 */
final class Representatives {

    private static final Answer SOME_MONTH = new Answer.Month(YearMonth.of(2000, 1));
    private static final Answer SOME_WORDS = new Answer.Text("words");

    private Representatives() {
    }

    /**
     * Answers for all answers to this item, without those that say nothing.
     *
     * @param told the sets of codes by which conditions tell answers apart
     * @param most when there are more answers than this, only some, but more than this
     */
    static List<Answer> of(Item item, Set<Set<Integer>> told, int most) {
        return switch (item) {
            case Item.Mark _ -> values(IntStream.rangeClosed(Item.Mark.LOWEST, Item.Mark.HIGHEST).boxed(), told);
            case Item.Number number -> values(worthTrying(number, told), told);
            case Item.Choice _, Item.Hours _ -> values(item.choices().stream().map(Item.Option::code), told);
            case Item.Several several -> severals(several, told, most);
            case Item.Month _ -> List.of(SOME_MONTH);
            case Item.Text _ -> List.of(SOME_WORDS);
            case Item.Information _, Item.Group _ -> List.of();
        };
    }

    private static List<Answer> values(Stream<Integer> codes, Set<Set<Integer>> told) {
        return classes(codes, told).stream().map(code -> (Answer) new Answer.Value(code)).toList();
    }

    /** One code of each class: of those that are in the same sets. */
    private static Collection<Integer> classes(Stream<Integer> codes, Set<Set<Integer>> told) {
        Map<List<Boolean>, Integer> first = new LinkedHashMap<>();
        codes.forEach(code -> first.putIfAbsent(told.stream().map(set -> set.contains(code)).toList(), code));
        return first.values();
    }

    /** The numbers that occur in a set, and one that occurs in none; going through a whole range would take long. */
    private static Stream<Integer> worthTrying(Item.Number number, Set<Set<Integer>> told) {
        Set<Integer> named = told.stream().flatMap(Set::stream).filter(number::accepts).collect(Collectors.toSet());
        return Stream.concat(named.stream(), IntStream.rangeClosed(number.lowest(), number.highest()).boxed()
                .filter(other -> !named.contains(other)).limit(1));
    }

    private static List<Answer> severals(Item.Several several, Set<Set<Integer>> told, int most) {
        List<List<Integer>> chosen = new ArrayList<>(List.of(List.of()));
        for (Integer code : classes(several.real().stream().map(Item.Option::code), told)) {
            for (List<Integer> others : List.copyOf(chosen)) {
                if (others.size() < several.atMost() && chosen.size() <= most + 1) {
                    chosen.add(Stream.concat(others.stream(), Stream.of(code)).toList());
                }
            }
        }
        Stream<List<Integer>> none = several.none().stream().mapToObj(List::of);
        return Stream.concat(chosen.stream().filter(codes -> !codes.isEmpty()), none)
                .map(codes -> (Answer) new Answer.Several(codes)).toList();
    }
}

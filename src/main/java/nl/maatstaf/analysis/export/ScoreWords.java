package nl.maatstaf.analysis.export;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.instrument.Texts;

/**
 * A score's rule in words, and from where to where it goes.
 *
 * @param words the words
 */
record ScoreWords(ExportWords words) {

    Texts rule(Score score) {
        return switch (score) {
            case Score.Single single -> words.of("export.rule.single", single.item());
            case Score.Mean mean -> words.of("export.rule.mean", terms(mean.terms()), count(mean.atLeast()));
            case Score.Sum sum -> words.of("export.rule.sum", terms(sum.terms()), count(sum.atLeast()));
            case Score.Event event -> words.of(event.first() ? "export.rule.event.first" : "export.rule.event",
                    event.item(), codes(event.codes()));
            case Score.Share share -> words.of("export.rule.share", share.item().id());
            case Score.Count count -> words.of("export.rule.count", count.item(), codes(count.codes()),
                    count.group().forEach().id());
            case Score.Barrier barrier -> words.of("export.rule.barrier", barrier.item(), codes(barrier.unmet()),
                    barrier.hindrance(), count(barrier.risesTo()));
        };
    }

    /** The lowest and the highest value; empty for the answer to one item, which has its own. */
    static String range(Score score) {
        return switch (score) {
            case Score.Single _ -> "";
            case Score.Mean mean -> range(mean.terms(), 1);
            case Score.Sum sum -> range(sum.terms(), sum.terms().size());
            case Score.Event _, Score.Barrier _, Score.Share _ -> "0–1";
            case Score.Count count -> "0–" + count.group().forEach().atMost();
        };
    }

    private static String range(List<Score.Term> terms, int times) {
        Item item = terms.getFirst().item();
        List<Integer> codes = switch (item) {
            case Item.Mark _ -> List.of(Item.Mark.LOWEST, Item.Mark.HIGHEST);
            case Item.Number number -> List.of(number.lowest(), number.highest());
            default -> item.choices().stream().map(Item.Option::code).sorted().toList();
        };
        return codes.getFirst() * times + "–" + codes.getLast() * times;
    }

    private static String terms(List<Score.Term> terms) {
        return terms.stream().map(term -> term.item().id() + (term.reversed() ? " (R)" : ""))
                .collect(Collectors.joining(", "));
    }

    private static String codes(Collection<Integer> codes) {
        return codes.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String count(int number) {
        return Integer.toString(number);
    }

    /** Waves as a list with ranges, such as {@code 0–8}. */
    static String waves(Collection<Integer> waves) {
        List<Integer> sorted = waves.stream().sorted().toList();
        boolean whole = IntStream.range(1, sorted.size()).allMatch(i -> sorted.get(i) == sorted.get(i - 1) + 1);
        return whole && sorted.size() > 2 ? sorted.getFirst() + "–" + sorted.getLast() : codes(sorted);
    }
}

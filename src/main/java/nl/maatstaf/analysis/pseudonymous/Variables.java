package nl.maatstaf.analysis.pseudonymous;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.maatstaf.instrument.Instrument;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.instrument.Score;

/**
 * The variables of a questionnaire: every score and every item, but no free text, and nothing that tells whether
 * somebody wrote one: a story has no key to anybody's scores.
 */
public final class Variables {

    private Variables() {}

    /** The variables of a questionnaire, by instrument; of each the scores first. */
    public static List<Variable> of(Questionnaire questionnaire, int lastWave) {
        Set<String> free = questionnaire.freeText();
        return questionnaire.parts().stream().flatMap(part -> {
            Set<Integer> waves = IntStream.rangeClosed(0, lastWave).filter(part::askedIn).boxed()
                    .collect(Collectors.toSet());
            return sources(part.instrument(), free)
                    .map(source -> new Variable(source, part.instrument(), waves,
                            part.waves().equals(Set.of(0)) && !(source instanceof Variable.Source.Scored)));
        }).toList();
    }

    private static Stream<Variable.Source> sources(Instrument instrument, Set<String> free) {
        Stream<Variable.Source> scores = instrument.scores().stream()
                .filter(score -> itemsOf(score).noneMatch(free::contains)).map(Variable.Source.Scored::new);
        return Stream.concat(scores, instrument.items().stream().filter(item -> !free.contains(item.id()))
                .flatMap(item -> sources(item, free)));
    }

    private static Stream<Variable.Source> sources(Item item, Set<String> free) {
        return switch (item) {
            case Item.Information _, Item.Text _ -> Stream.empty();
            case Item.Several several -> several.options().stream()
                    .map(option -> new Variable.Source.Ticked(several, option));
            case Item.Group group -> group.items().stream().filter(inGroup -> !free.contains(inGroup.id()))
                    .flatMap(inGroup -> group.forEach().real().stream()
                            .map(option -> new Variable.Source.Answered(inGroup, Optional.of(option))));
            case Item.Mark _, Item.Choice _, Item.Hours _, Item.Month _, Item.Number _ ->
                    Stream.of(new Variable.Source.Answered(item, Optional.empty()));
        };
    }

    /** The items that have to be asked for a score to have a value. */
    static Stream<String> itemsOf(Score score) {
        return switch (score) {
            case Score.Single single -> Stream.of(single.item());
            case Score.Event event -> Stream.of(event.item());
            case Score.Share share -> Stream.of(share.item().id());
            case Score.Mean mean -> mean.terms().stream().map(term -> term.item().id());
            case Score.Sum sum -> sum.terms().stream().map(term -> term.item().id());
            case Score.Count count -> Stream.of(count.group().forEach().id());
            case Score.Barrier barrier -> Stream.of(barrier.group().forEach().id());
        };
    }
}

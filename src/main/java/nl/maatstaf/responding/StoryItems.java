package nl.maatstaf.responding;

import java.util.Optional;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.instrument.Condition;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Questionnaire;

/**
 * Where a questionnaire asks for a story, and whether others may read it: in the instrument {@code story} a text of
 * several lines, and a choice that is asked only of who wrote something, in which 1 says yes.
 *
 * @param words   the item in which the story is told
 * @param consent the item in which others are allowed to read it
 */
record StoryItems(String words, String consent) {

    private static final String INSTRUMENT = "story";
    private static final int YES = 1;

    /** The items of this questionnaire, if it asks for a story. */
    static Optional<StoryItems> of(Questionnaire questionnaire) {
        return questionnaire.instruments().stream().filter(instrument -> instrument.name().equals(INSTRUMENT))
                .flatMap(instrument -> instrument.items().stream()
                        .filter(item -> item instanceof Item.Text text && text.lines())
                        .flatMap(words -> instrument.items().stream()
                                .filter(item -> item instanceof Item.Choice
                                        && item.when().equals(new Condition.Answered(words.id())))
                                .map(consent -> new StoryItems(words.id(), consent.id()))))
                .findFirst();
    }

    /** The story that others may read; nothing where there is none, or nobody was allowed to. */
    Optional<String> given(Answers counted) {
        return counted.to(words).filter(_ -> counted.value(consent).orElse(0) == YES)
                .flatMap(answer -> answer instanceof Answer.Text(String text) ? Optional.of(text) : Optional.empty());
    }
}

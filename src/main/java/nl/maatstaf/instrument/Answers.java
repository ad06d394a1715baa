package nl.maatstaf.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The answers of one participant to one questionnaire. They never change; each change makes new ones.
 *
 * @param byQuestion the answer per question key: the item's id, and in a group the option asked about behind it
 */
public record Answers(Map<String, Answer> byQuestion) {

    /** Nothing answered yet. */
    public static final Answers NONE = new Answers(Map.of());

    /** Copies the answers. */
    public Answers {
        byQuestion = Map.copyOf(byQuestion);
    }

    /** These answers, with the one to this question added or replaced. */
    public Answers with(String question, Answer answer) {
        Map<String, Answer> changed = new TreeMap<>(byQuestion);
        changed.put(question, answer);
        return new Answers(changed);
    }

    /** These answers, with this question open again. */
    public Answers without(String question) {
        Map<String, Answer> changed = new TreeMap<>(byQuestion);
        changed.remove(question);
        return new Answers(changed);
    }

    /** The answer to this question, unless it is open. */
    public Optional<Answer> to(String question) {
        return Optional.ofNullable(byQuestion.get(question));
    }

    /** The number given to this question; none when it is open, declined or no number. */
    public OptionalInt value(String question) {
        return to(question).orElse(null) instanceof Answer.Value(int code)
                ? OptionalInt.of(code) : OptionalInt.empty();
    }

    /** The codes chosen at this question, of one or of several; empty when it is open, declined or no choice. */
    public List<Integer> chosen(String question) {
        return switch (to(question).orElse(null)) {
            case Answer.Value(int code) -> List.of(code);
            case Answer.Several(List<Integer> codes) -> codes;
            case null, default -> List.of();
        };
    }

    /** Whether something was given here; declining is not giving. */
    public boolean answered(String question) {
        return to(question).filter(answer -> !(answer instanceof Answer.Declined)).isPresent();
    }
}

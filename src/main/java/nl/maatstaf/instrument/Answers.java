package nl.maatstaf.instrument;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The answers of one participant to one questionnaire. They never change; each change makes new ones.
 *
 * @param byItem the answer per item id
 */
public record Answers(Map<String, Answer> byItem) {

    /** Nothing answered yet. */
    public static final Answers NONE = new Answers(Map.of());

    /** Copies the answers. */
    public Answers {
        byItem = Map.copyOf(byItem);
    }

    /** These answers, with the one to this item added or replaced. */
    public Answers with(String item, Answer answer) {
        Map<String, Answer> changed = new TreeMap<>(byItem);
        changed.put(item, answer);
        return new Answers(changed);
    }

    /** These answers, with this item open again. */
    public Answers without(String item) {
        Map<String, Answer> changed = new TreeMap<>(byItem);
        changed.remove(item);
        return new Answers(changed);
    }

    /** The answer to this item, unless it is open. */
    public Optional<Answer> to(String item) {
        return Optional.ofNullable(byItem.get(item));
    }

    /** The number given to this item; none when it is open or declined. */
    public OptionalInt value(String item) {
        return to(item).orElse(null) instanceof Answer.Value(int code) ? OptionalInt.of(code) : OptionalInt.empty();
    }
}

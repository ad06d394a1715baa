package nl.maatstaf.instrument;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A number made of answers. It is stored as a whole number, {@code scale} times its value, so that no digit is lost.
 */
public sealed interface Score {

    /** The name in plans, stores and results, such as {@code life_rating}. */
    String name();

    /** How many stored units make one unit of the score. */
    int scale();

    /**
     * The answer to one item as it is.
     *
     * @param name the score's name
     * @param scale stored units per unit
     * @param item the item's id
     */
    record Single(String name, int scale, String item) implements Score {
    }

    /**
     * The mean of several items.
     *
     * @param name the score's name
     * @param scale stored units per unit; divisible by every number of answers the mean may rest on
     * @param terms the items averaged
     * @param atLeast how many must be answered
     */
    record Mean(String name, int scale, List<Term> terms, int atLeast) implements Score {

        /** Copies the terms. */
        public Mean {
            terms = List.copyOf(terms);
        }
    }

    /**
     * One when the answer to an item is one of these, zero when it is another.
     *
     * @param name the score's name
     * @param scale stored units per unit
     * @param item the item's id
     * @param codes the answers that make the event
     */
    record Event(String name, int scale, String item, Set<Integer> codes) implements Score {

        /** Copies the codes. */
        public Event {
            codes = Set.copyOf(codes);
        }
    }

    /**
     * An item in a mean.
     *
     * @param item the item
     * @param reversed whether it is counted from the other end
     */
    record Term(Item item, boolean reversed) {

        private OptionalInt points(Answers answers) {
            OptionalInt value = answers.value(item.id());
            return reversed && value.isPresent() ? OptionalInt.of(item.reversed(value.getAsInt())) : value;
        }
    }

    /**
     * The score times its scale. It is undefined, and not zero, when too little was answered or when the participant
     * was not asked.
     */
    default OptionalInt scaled(Answers answers, Questionnaire questionnaire) {
        Answers counted = questionnaire.counted(answers);
        return switch (this) {
            case Single single -> times(counted.value(single.item()), scale());
            case Event event -> times(happened(event, counted), scale());
            case Mean mean -> meanOf(mean, counted);
        };
    }

    private static OptionalInt happened(Event event, Answers counted) {
        OptionalInt code = counted.value(event.item());
        return code.isPresent() ? OptionalInt.of(event.codes().contains(code.getAsInt()) ? 1 : 0) : code;
    }

    private static OptionalInt meanOf(Mean mean, Answers counted) {
        int[] points = mean.terms().stream().flatMapToInt(term -> term.points(counted).stream()).toArray();
        int sum = Arrays.stream(points).sum();
        return points.length < mean.atLeast()
                ? OptionalInt.empty() : OptionalInt.of(sum * mean.scale() / points.length);
    }

    private static OptionalInt times(OptionalInt value, int scale) {
        return value.isPresent() ? OptionalInt.of(value.getAsInt() * scale) : value;
    }
}

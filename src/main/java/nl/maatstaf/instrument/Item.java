package nl.maatstaf.instrument;

import java.util.List;

/** One thing that is asked on one page. Every item may be left open or declined. */
public sealed interface Item {

    /** The short name, unique within a questionnaire. */
    String id();

    /** What is asked. */
    Texts text();

    /** When it is asked. */
    Condition when();

    /**
     * A mark, in whole numbers from 1 to 10.
     *
     * @param id the short name
     * @param text what is asked
     * @param when when it is asked
     * @param lowestLabel what a 1 means
     * @param highestLabel what a 10 means
     */
    record Mark(String id, Texts text, Condition when, Texts lowestLabel, Texts highestLabel) implements Item {

        /** The lowest mark. */
        public static final int LOWEST = 1;

        /** The highest mark. */
        public static final int HIGHEST = 10;
    }

    /**
     * One out of several options.
     *
     * @param id the short name
     * @param text what is asked
     * @param when when it is asked
     * @param options what can be chosen, in the order shown
     */
    record Choice(String id, Texts text, Condition when, List<Option> options) implements Item {

        /** Copies the options. */
        public Choice {
            options = List.copyOf(options);
        }
    }

    /**
     * Something that can be chosen.
     *
     * @param code the number stored for it
     * @param text its wording
     */
    record Option(int code, Texts text) {
    }

    /** Whether this number is an answer to this item. */
    default boolean accepts(int code) {
        return switch (this) {
            case Mark _ -> code >= Mark.LOWEST && code <= Mark.HIGHEST;
            case Choice choice -> choice.options().stream().anyMatch(option -> option.code() == code);
        };
    }

    /** Whether this answer may be given to this item; declining always may. */
    default boolean accepts(Answer answer) {
        return switch (answer) {
            case Answer.Value(int code) -> accepts(code);
            case Answer.Declined() -> true;
        };
    }

    /** The same answer counted from the other end: the lowest number becomes the highest. */
    default int reversed(int code) {
        return switch (this) {
            case Mark _ -> Mark.LOWEST + Mark.HIGHEST - code;
            case Choice choice -> choice.options().stream().mapToInt(Option::code).min().orElse(0)
                    + choice.options().stream().mapToInt(Option::code).max().orElse(0) - code;
        };
    }
}

package nl.maatstaf.instrument;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Something an instrument asks or says. Every item may be left open or declined. */
public sealed interface Item {

    /** What every item has. */
    Head head();

    /** The short name, unique within a questionnaire. */
    default String id() {
        return head().id();
    }

    /** What is asked. */
    default Texts text() {
        return head().text();
    }

    /** When it is asked. */
    default Condition when() {
        return head().when();
    }

    /**
     * What every item has.
     *
     * @param id   the short name
     * @param text what is asked; nothing for a group
     * @param help an explanation on demand
     * @param when when it is asked
     */
    record Head(String id, Texts text, Optional<Texts> help, Condition when) {
    }

    /**
     * A mark, in whole numbers from 1 to 10.
     *
     * @param head         what every item has
     * @param lowestLabel  what a 1 means
     * @param highestLabel what a 10 means
     */
    record Mark(Head head, Texts lowestLabel, Texts highestLabel) implements Item {

        /** The lowest mark. */
        public static final int LOWEST = 1;

        /** The highest mark. */
        public static final int HIGHEST = 10;
    }

    /**
     * One out of several options.
     *
     * @param head    what every item has
     * @param options what can be chosen, in the order shown
     */
    record Choice(Head head, List<Option> options) implements Item {

        /** Copies the options. */
        public Choice {
            options = List.copyOf(options);
        }
    }

    /**
     * One out of several bands of hours a week, ascending; each ends where the next begins.
     *
     * @param head  what every item has
     * @param bands what can be chosen
     */
    record Hours(Head head, List<Band> bands) implements Item {

        /** Copies the bands. */
        public Hours {
            bands = List.copyOf(bands);
        }
    }

    /**
     * Any number of options, none of which has to be chosen.
     *
     * @param head    what every item has
     * @param options what can be chosen, in the order shown
     * @param none    the code of the option that excludes all others
     * @param atMost  how many may be chosen
     */
    record Several(Head head, List<Option> options, OptionalInt none, int atMost) implements Item {

        /** Copies the options. */
        public Several {
            options = List.copyOf(options);
        }

        /** {@return the options without the one that says none} */
        public List<Option> real() {
            return options.stream().filter(option -> none.isEmpty() || option.code() != none.getAsInt()).toList();
        }
    }

    /**
     * A month in the past, or this one.
     *
     * @param head what every item has
     */
    record Month(Head head) implements Item {

        /** The earliest year that makes sense. */
        public static final int FIRST_YEAR = 1950;
    }

    /**
     * A whole number.
     *
     * @param head    what every item has
     * @param lowest  the lowest number accepted, 0 or more
     * @param highest the highest number accepted
     * @param unit    what is counted
     */
    record Number(Head head, int lowest, int highest, Texts unit) implements Item {
    }

    /**
     * The participant's own words.
     *
     * @param head   what every item has
     * @param atMost how many characters
     * @param lines  whether there is room for more than one line
     */
    record Text(Head head, int atMost, boolean lines) implements Item {
    }

    /**
     * A page that asks nothing.
     *
     * @param head what every item has
     * @param body the text below its heading
     */
    record Information(Head head, Texts body) implements Item {
    }

    /**
     * Items asked once for each option chosen at an earlier item.
     *
     * @param head    what every item has; its text is empty
     * @param forEach the item whose chosen options are gone through
     * @param items   what is asked about each
     */
    record Group(Head head, Several forEach, List<Item> items) implements Item {

        /** Copies the items. */
        public Group {
            items = List.copyOf(items);
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

    /**
     * A band of hours a week that can be chosen.
     *
     * @param from   the fewest hours in it
     * @param option its code and wording
     */
    record Band(int from, Option option) {
    }

    /** {@return what can be chosen here, in the order shown; nothing where nothing is chosen} */
    default List<Option> choices() {
        return switch (this) {
            case Choice choice -> choice.options();
            case Several several -> several.options();
            case Hours hours -> hours.bands().stream().map(Band::option).toList();
            case Mark _, Month _, Number _, Text _, Information _, Group _ -> List.of();
        };
    }

    /** Whether this number can be given or chosen here. */
    default boolean accepts(int code) {
        return switch (this) {
            case Mark _ -> code >= Mark.LOWEST && code <= Mark.HIGHEST;
            case Number number -> code >= number.lowest() && code <= number.highest();
            case Choice _, Several _, Hours _ -> choices().stream().anyMatch(option -> option.code() == code);
            case Month _, Text _, Information _, Group _ -> false;
        };
    }

    /** Whether this answer may be given to this item; declining may, wherever something is asked. */
    default boolean accepts(Answer answer, Occasion occasion) {
        return switch (answer) {
            case Answer.Value(int code) -> !(this instanceof Several) && accepts(code);
            case Answer.Several(List<Integer> codes) -> this instanceof Several several && acceptsAll(several, codes);
            case Answer.Month(YearMonth month) -> this instanceof Month
                    && month.getYear() >= Month.FIRST_YEAR && !month.isAfter(occasion.month());
            case Answer.Text(String words) -> this instanceof Text text && words.length() <= text.atMost();
            case Answer.Declined() -> asks();
        };
    }

    /** {@return whether there is something to answer} */
    default boolean asks() {
        return !(this instanceof Information || this instanceof Group);
    }

    private static boolean acceptsAll(Several several, List<Integer> codes) {
        boolean alone = several.none().isPresent() && codes.contains(several.none().getAsInt());
        return codes.stream().allMatch(several::accepts) && codes.size() <= (alone ? 1 : several.atMost());
    }

    /** These items in order, those in groups behind their group. */
    static Stream<Item> all(List<Item> items) {
        return items.stream().flatMap(item -> item instanceof Group group
                ? Stream.concat(Stream.of(item), group.items().stream()) : Stream.of(item));
    }

    /** The same answer counted from the other end: the lowest number becomes the highest. */
    default int reversed(int code) {
        return switch (this) {
            case Mark _ -> Mark.LOWEST + Mark.HIGHEST - code;
            case Number number -> number.lowest() + number.highest() - code;
            default -> choices().stream().mapToInt(Option::code).min().orElse(0)
                    + choices().stream().mapToInt(Option::code).max().orElse(0) - code;
        };
    }
}

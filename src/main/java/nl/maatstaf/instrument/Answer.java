package nl.maatstaf.instrument;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a participant gave to one question. A question left open has no answer at all. */
public sealed interface Answer {

    /**
     * A mark, a whole number, or the code of the option chosen.
     *
     * @param code a number the item accepts
     */
    record Value(int code) implements Answer {
    }

    /**
     * The codes of the options chosen.
     *
     * @param codes at least one, ascending, each once
     */
    record Several(List<Integer> codes) implements Answer {

        /** Sorts the codes, so that the order of choosing makes no difference. */
        public Several {
            codes = codes.stream().sorted().distinct().toList();
            if (codes.isEmpty()) {
                throw new IllegalArgumentException("Nothing chosen is no answer.");
            }
        }
    }

    /**
     * A month in a year.
     *
     * @param month the month
     */
    record Month(YearMonth month) implements Answer {
    }

    /**
     * The participant's own words. They come from outside: show them as text, never as markup.
     *
     * @param words at least one character that is not white space
     */
    record Text(String words) implements Answer {

        /** Takes white space off the ends, and out what no database keeps as text. */
        public Text {
            words = words.replace("\0", "").strip();
            if (words.isEmpty()) {
                throw new IllegalArgumentException("Nothing written is no answer.");
            }
        }
    }

    /** "I would rather not say": it counts as missing, but the question is not asked again. */
    record Declined() implements Answer {
    }

    /** What is written for somebody who would rather not say. */
    String DECLINED = "declined";

    /** A text in a store begins so, to be told from every other answer. */
    String QUOTE = "\"";

    /** The word for this answer in a store; it never changes. */
    default String stored() {
        return switch (this) {
            case Value(int code) -> Integer.toString(code);
            case Several(List<Integer> codes) -> listed(codes);
            case Month(YearMonth month) -> month.toString();
            case Text(String words) -> QUOTE + words;
            case Declined() -> DECLINED;
        };
    }

    /**
     * The answer that was stored as this word.
     *
     * @throws IllegalArgumentException when no answer is stored so
     */
    static Answer ofStored(String word) {
        if (word.equals(DECLINED)) {
            return new Declined();
        }
        if (word.startsWith(QUOTE)) {
            return new Text(word.substring(QUOTE.length()));
        }
        if (Forms.SEVERAL.matcher(word).matches()) {
            return new Several(Arrays.stream(word.substring(1, word.length() - 1).split(","))
                    .map(Integer::valueOf).toList());
        }
        if (Forms.MONTH.matcher(word).matches()) {
            return new Month(YearMonth.parse(word));
        }
        if (Forms.NUMBER.matcher(word).matches()) {
            return new Value(Integer.parseInt(word));
        }
        throw new IllegalArgumentException("Not a stored answer.");
    }

    private static String listed(Collection<Integer> codes) {
        return codes.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** How answers look in a store. */
    final class Forms {
        private static final String DIGITS = "(?:0|[1-9]\\d{0,5})";
        private static final Pattern NUMBER = Pattern.compile(DIGITS);
        private static final Pattern SEVERAL = Pattern.compile("\\{" + DIGITS + "(?:," + DIGITS + ")*\\}");
        private static final Pattern MONTH = Pattern.compile("\\d{4}-(?:0[1-9]|1[0-2])");

        private Forms() {
        }
    }
}

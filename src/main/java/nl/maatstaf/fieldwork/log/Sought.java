package nl.maatstaf.fieldwork.log;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody typed to find people, read as a client number or as a name. */
sealed interface Sought {

    /** Nothing was typed. */
    record Everybody() implements Sought {}

    /** Whose number begins so. */
    record Number(String start) implements Sought {}

    /** Whose name begins so. */
    record NameFrom(String start) implements Sought {}

    /** Whose name holds all of these. */
    record NameWith(List<String> words) implements Sought {

        /** Copies the words. */
        public NameWith {
            words = List.copyOf(words);
        }
    }

    /** The fewest letters that can be looked up in the middle of a name. */
    int LETTERS = 3;

    /** How much of what was typed is read. */
    int LONGEST = 80;

    Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");

    /** Reads what was typed. With a digit in it, it is a number. */
    static Sought of(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return new Everybody();
        }
        text = text.substring(0, Math.min(LONGEST, text.length()));
        if (text.chars().anyMatch(Character::isDigit)) {
            return new Number(text);
        }
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("")
                .toLowerCase(Locale.ROOT);
        List<String> words = Arrays.stream(plain.split("\\s+")).toList();
        return words.stream().anyMatch(word -> word.length() >= LETTERS) ? new NameWith(words) : new NameFrom(plain);
    }
}

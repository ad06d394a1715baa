package nl.maatstaf.instrument.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words by which files name the members of an enum: {@code mixed-model} for {@code MIXED_MODEL}. */
final class Words {

    private Words() {
    }

    static String of(Enum<?> member) {
        return member.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants()).filter(member -> of(member).equals(word)).findFirst();
    }

    static <E extends Enum<E>> String oneOf(Class<E> type) {
        return oneOf(Arrays.stream(type.getEnumConstants()).map(Words::of).toList());
    }

    /** These words as they are listed in a sentence: {@code mark, choice or number}. */
    static String oneOf(List<String> words) {
        return listed(words, " or ");
    }

    /** These words as they are listed in a sentence: {@code mark, choice and number}. */
    static String allOf(List<String> words) {
        return listed(words, " and ");
    }

    private static String listed(List<String> words, String last) {
        return words.size() == 1 ? words.getFirst()
                : words.stream().limit(words.size() - 1L).collect(Collectors.joining(", ")) + last + words.getLast();
    }
}

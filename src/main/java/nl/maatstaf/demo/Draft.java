package nl.maatstaf.demo;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Answers;

/** The answers somebody has in mind at a wave, also to questions that will turn out not to be asked. */
final class Draft {

    // Sorted, because dice are thrown for one after another.
    private final SortedMap<String, Answer> inMind = new TreeMap<>();

    void say(String question, Answer answer) {
        inMind.put(question, answer);
    }

    void say(String question, int code) {
        say(question, new Answer.Value(code));
    }

    /** Options of an item on which 0 is the one that says none. */
    void choose(String question, Collection<Integer> codes) {
        say(question, new Answer.Several(codes.isEmpty() ? List.of(0) : List.copyOf(codes)));
    }

    /** Whether this is the code in mind, or one of them. */
    boolean says(String question, int code) {
        return switch (inMind.get(question)) {
            case Answer.Value(int said) -> said == code;
            case Answer.Several(List<Integer> chosen) -> chosen.contains(code);
            case null, default -> false;
        };
    }

    /** These answers, and what was in mind beside them as far as it is said. */
    Answers saidBeside(Answers given, Dice dice) {
        var all = new TreeMap<>(given.byQuestion());
        inMind.forEach((question, answer) -> Reply.of(answer, dice).ifPresent(said -> all.put(question, said)));
        return new Answers(all);
    }
}

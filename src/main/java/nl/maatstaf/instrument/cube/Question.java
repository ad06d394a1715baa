package nl.maatstaf.instrument.cube;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that people answered, of which a release shows figures.
 *
 * @param column  the name of its column in the data
 * @param answers the answers it can have, from low to high; empty where it is a score of which only the mean is shown
 * @param lowest  the lowest value it can have
 * @param highest the highest value
 * @param shown   what is shown of it
 * @param by      the only filters that may tell people apart where it is shown; all of them where nothing is said
 */
public record Question(String column, List<Integer> answers, double lowest, double highest, Set<Figure> shown, Optional<Set<String>> by) {

    /** What can be shown of a question. */
    public enum Figure {
        /** The share of each answer. */
        DISTRIBUTION,
        /** The share of the highest answer. */
        SHARE,
        /** The mean, with the interval that the standard deviation of everybody together gives. */
        MEAN;

        /** {@return whether it counts answers, so that the answers must be listed} */
        public boolean countsAnswers() {
            return this != MEAN;
        }
    }

    /** Copies the lists. */
    public Question {
        answers = List.copyOf(answers);
        shown = Set.copyOf(shown);
        by = by.map(Set::copyOf);
    }

    /** A question that is shown by every filter. */
    public Question(String column, List<Integer> answers, double lowest, double highest, Set<Figure> shown) {
        this(column, answers, lowest, highest, shown, Optional.empty());
    }

    /** {@return whether it may be shown of people who are told apart by these filters} */
    public boolean isShownBy(List<String> filters) {
        return by.isEmpty() || by.get().containsAll(filters);
    }

    /** {@return the length of the scale: what the answer of one person can change in a sum} */
    public double range() {
        return highest - lowest;
    }
}

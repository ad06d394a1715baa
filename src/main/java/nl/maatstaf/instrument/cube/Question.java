package nl.maatstaf.instrument.cube;

import java.util.List;
import java.util.Set;

/**
 * Something that people answered, of which a release shows figures.
 *
 * @param column  the name of its column in the data
 * @param answers the answers it can have, from low to high; empty where it is a score of which only the mean is shown
 * @param lowest  the lowest value it can have
 * @param highest the highest value
 * @param shown   what is shown of it
 */
public record Question(String column, List<Integer> answers, double lowest, double highest, Set<Figure> shown) {

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
    }

    /** {@return the length of the scale: what the answer of one person can change in a sum} */
    public double range() {
        return highest - lowest;
    }
}

package nl.maatstaf.publication.protection;

import java.util.List;

/**
 * What people answered in one quarter, by base cell, exactly: this must not leave the research side.
 *
 * @param register    how many people the register has
 * @param respondents how many of them answered something
 * @param questions   what they answered, question by question as the cube has them
 */
public record Tally(long[] register, long[] respondents, List<Answers> questions) {

    /** Copies the list. */
    public Tally {
        questions = List.copyOf(questions);
    }

    /**
     * What people answered to one question, by base cell.
     *
     * @param answered how many answered it
     * @param byAnswer how many gave each answer; none where only the mean is shown
     * @param sums     the sum of the values
     * @param squares  the sum of the squares of the values, over everybody
     */
    public record Answers(long[] answered, List<long[]> byAnswer, double[] sums, double squares) {

        /** Copies the list. */
        public Answers {
            byAnswer = List.copyOf(byAnswer);
        }
    }
}

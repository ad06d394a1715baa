package nl.maatstaf.publication.protection;

import nl.maatstaf.instrument.cube.Question.Figure;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a release can say of one group; it is shown as a whole or not at all.
 *
 * @param group    the place of the group
 * @param question the place of the question; {@link #RESPONSE} for how many answered
 * @param figure   what is said of the question; nothing for how many answered
 */
public record Statement(int group, int question, @Nullable Figure figure) {

    /** In place of a question: how many people answered. */
    public static final int RESPONSE = -1;

    /** {@return how many people of a group answered} */
    public static Statement response(int group) {
        return new Statement(group, RESPONSE, null);
    }
}

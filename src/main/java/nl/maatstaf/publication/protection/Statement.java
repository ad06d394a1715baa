package nl.maatstaf.publication.protection;

import java.util.ArrayList;
import java.util.List;
import nl.maatstaf.instrument.cube.Question.Figure;
import nl.maatstaf.instrument.cube.ReleaseCube;
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

    /** {@return everything that a release can say, group by group, in the order in which it is shown} */
    public static List<Statement> all(ReleaseCube cube, Groups groups) {
        var all = new ArrayList<Statement>();
        for (int group = 0; group < groups.size(); group++) {
            all.add(response(group));
            for (int question = 0; question < cube.questions().size(); question++) {
                for (Figure figure : Figure.values()) {
                    if (cube.questions().get(question).shown().contains(figure) && cube.questions().get(question).isShownBy(groups.columns(group))) {
                        all.add(new Statement(group, question, figure));
                    }
                }
            }
        }
        return all;
    }

    /** {@return how many people of a group answered} */
    public static Statement response(int group) {
        return new Statement(group, RESPONSE, null);
    }
}

package nl.maatstaf.publication.protection;

import java.util.List;
import java.util.stream.Collectors;
import nl.maatstaf.instrument.cube.ReleaseCube;

/**
 * A statement that is not shown, and why: for the research side alone, since a reason tells of how many people answered.
 *
 * @param statement what is not said of whom
 * @param reason    why
 */
public record Hidden(Statement statement, Reason reason) {

    /** Why something is not shown; the first that holds. */
    public enum Reason {
        /** Too few people answered. */
        TOO_FEW,
        /** Nearly all of the group in the register answered. */
        NEARLY_ALL,
        /** Everybody answered so much alike that the figure would be each one's own answer. */
        ALIKE,
        /** It could be shown by itself; beside everything else that is shown it would give something hidden away. */
        BESIDE_THE_REST
    }

    /** {@return everything that a protected quarter does not say, group by group} */
    public static List<Hidden> of(ReleaseCube cube, Tally tally, ProtectedQuarter quarter) {
        return new Candidates(cube, new Groups(cube.filters()), new Rounding(cube.rules())).hidden(tally,
                quarter.shown().stream().map(Shown::statement).collect(Collectors.toSet()));
    }
}

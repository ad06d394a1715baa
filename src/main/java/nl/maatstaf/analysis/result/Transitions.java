package nl.maatstaf.analysis.result;

import java.util.List;
import nl.maatstaf.study.Arm;

/**
 * How people moved on the trede ladder between allocation and the last quarter the register knows, by arm. Ordinal at
 * best, never averaged, not an outcome.
 *
 * @param quarters how many quarters after allocation; people for whom the register does not go that far are left out
 * @param cells    how many people went from which trede to which
 */
public record Transitions(int quarters, List<Cell> cells) {

    /** Copies the cells. */
    public Transitions {
        cells = List.copyOf(cells);
    }

    /**
     * One move.
     *
     * @param arm    the arm
     * @param from   the trede at allocation
     * @param to     the trede afterwards
     * @param people how many made it
     */
    public record Cell(Arm arm, int from, int to, long people) {}
}

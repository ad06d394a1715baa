package nl.maatstaf.analysis.result;

import java.util.List;
import nl.maatstaf.analysis.result.ArmFlow.PerArm;
import nl.maatstaf.study.Arm;

/**
 * How people moved on the trede ladder between allocation and the last quarter the register knows, by arm. Ordinal at
 * best, never averaged, not an outcome. Those in the cells, those not that far and the deceased are together all whom
 * the register knows.
 *
 * @param quarters   how many quarters after allocation: as far as the register goes for the cohort it follows longest, and
 *                   no further than the last wave; 0 while it knows nobody
 * @param cells      how many people went from which trede to which; a move that nobody made is left out
 * @param notThatFar for how many the register has nothing in that quarter, being allocated later or no longer followed
 * @param deceased   how many had died by then
 */
public record Transitions(int quarters, List<Cell> cells, PerArm notThatFar, PerArm deceased) {

    /** Copies the cells. */
    public Transitions {
        cells = List.copyOf(cells);
    }

    /** {@return how many people the register knows} */
    public PerArm known() {
        return new PerArm(known(Arm.REGULAR), known(Arm.TAILORED));
    }

    private long known(Arm arm) {
        return notThatFar.of(arm) + deceased.of(arm)
                + cells.stream().filter(cell -> cell.arm() == arm).mapToLong(Cell::people).sum();
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

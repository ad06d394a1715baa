package nl.maatstaf.analysis.result;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What the study was planned to see, and what it can see with the people it has.
 *
 * @param planned   by the assumptions of the plan, for each difference in it
 * @param answered  how many participants there are as far as power goes: those of the arm in which fewer gave the primary
 *                  outcome at the baseline wave, twice
 * @param seen      the smallest difference that these participants show with the plan's power, by its other assumptions;
 *                  empty while an arm has fewer than two
 * @param halfWidth half the width of the 95% interval of the primary difference as it is now; empty while it can't be
 *                  estimated and where the arms are compared by a ratio
 */
public record PowerTable(List<Needed> planned, long answered, OptionalDouble seen, OptionalDouble halfWidth) {

    /** Copies the list. */
    public PowerTable {
        planned = List.copyOf(planned);
    }

    /**
     * One difference.
     *
     * @param difference the difference in the planned contrast, in the unit of the outcome
     * @param perArm     how many participants each arm needs at baseline to show it with the plan's power
     * @param power      with how large a chance as many as were planned show it
     * @param present    with how large a chance those who answered show it; empty while an arm has fewer than two
     */
    public record Needed(double difference, long perArm, double power, OptionalDouble present) {}
}

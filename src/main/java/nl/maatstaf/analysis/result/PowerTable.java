package nl.maatstaf.analysis.result;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What the study was planned to see, and what it can see with the people it has.
 *
 * @param planned  by the assumptions of the plan, per arm at baseline
 * @param answered how many participants there are, the smaller arm twice: what the plan's assumptions say of them
 * @param seen     the smallest difference that the plan's power sees with these participants
 * @param halfWidth half the width of the 95% interval of the primary contrast; empty while it can't be estimated
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
     * @param perArm     how many participants each arm needs at baseline
     * @param power      with how large a chance the participants there are show it
     */
    public record Needed(double difference, long perArm, double power) {}
}

package nl.maatstaf.analysis.engine;

import java.util.Arrays;
import nl.maatstaf.analysis.result.ArmFlow.PerArm;
import nl.maatstaf.study.Arm;

/** Counts by arm. */
final class Tally {

    private final long[] counts = new long[Arm.values().length];

    void add(Arm arm) {
        add(arm, 1);
    }

    void add(Arm arm, long many) {
        counts[arm.ordinal()] += many;
    }

    long of(Arm arm) {
        return counts[arm.ordinal()];
    }

    long total() {
        return Arrays.stream(counts).sum();
    }

    PerArm perArm() {
        return new PerArm(of(Arm.REGULAR), of(Arm.TAILORED));
    }
}

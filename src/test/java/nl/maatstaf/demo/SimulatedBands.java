package nl.maatstaf.demo;

import java.time.LocalDate;
import nl.maatstaf.instrument.Protocol;

/** What the demo simulates of speed, made again. */
public final class SimulatedBands {

    private SimulatedBands() {}

    /** Of how many responses to a wave the demo says how fast they were, as it stands on the day it always shows. */
    public static long known(Protocol protocol, String cohort, int wave) {
        return Simulation.whole(45, protocol, LocalDate.of(2026, 11, 16)).invited().stream()
                .filter(someone -> someone.cohort().name().equals(cohort))
                .filter(someone -> Tempo.of(someone).containsKey(wave)).count();
    }
}

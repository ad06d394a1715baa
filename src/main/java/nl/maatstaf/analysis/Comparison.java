package nl.maatstaf.analysis;

import java.util.List;
import nl.maatstaf.instrument.Plan;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.study.Arm;

/** What comparing the arms by the plan gives. */
public sealed interface Comparison {

    /** The plan is not locked, so nothing that tells the arms apart is computed. */
    record NotLocked() implements Comparison {}

    /**
     * The data do not bear the model.
     *
     * @param reason one plain English sentence of the statistical core
     */
    record NotEstimable(String reason) implements Comparison {}

    /**
     * The arms by the plan.
     *
     * @param plan         the plan that was followed
     * @param participants how many participants have at least one mark in a closed wave
     * @param observations how many marks there are
     * @param waves        the waves with an observation, in order
     * @param confirmatory the planned contrast: the mean over the plan's waves, tailored − regular
     * @param interim      whether the planned end is not there yet, so that no test may be shown
     */
    record Compared(
            Plan plan, long participants, long observations, List<Wave> waves, Estimate confirmatory, boolean interim)
            implements Comparison {

        /** Copies the list. */
        public Compared {
            waves = List.copyOf(waves);
        }
    }

    /**
     * One wave.
     *
     * @param number   the wave: quarters since allocation
     * @param regular  the regular arm
     * @param tailored the tailored arm
     * @param contrast tailored − regular
     */
    record Wave(int number, ArmAtWave regular, ArmAtWave tailored, Estimate contrast) {

        /** {@return what is known of this arm} */
        public ArmAtWave of(Arm arm) {
            return switch (arm) {
                case REGULAR -> regular;
                case TAILORED -> tailored;
            };
        }
    }

    /**
     * One arm at one wave.
     *
     * @param mean the adjusted mean
     * @param n    how many participants gave a mark
     */
    record ArmAtWave(Estimate mean, long n) {}
}

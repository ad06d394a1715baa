package nl.maatstaf.analysis.result;

import java.util.List;
import java.util.Optional;
import nl.maatstaf.study.Arm;

/**
 * Two arms over the waves that have an observation, in order.
 *
 * @param waves the waves
 */
public record Trajectory(List<AtWave> waves) {

    /** Copies the waves. */
    public Trajectory {
        waves = List.copyOf(waves);
    }

    /**
     * Both arms at one wave.
     *
     * @param wave      quarters since allocation
     * @param regular   the regular arm
     * @param tailored  the tailored arm
     * @param contrast  tailored against regular; empty where it can't be estimated and where the arms are held equal
     */
    public record AtWave(int wave, ArmFigure regular, ArmFigure tailored, Optional<Contrast> contrast) {

        /** {@return what is known of this arm} */
        public ArmFigure of(Arm arm) {
            return switch (arm) {
                case REGULAR -> regular;
                case TAILORED -> tailored;
            };
        }
    }
}

package nl.maatstaf.analysis.result;

import java.util.List;
import nl.maatstaf.study.Arm;

/**
 * How many people there were at each step, by arm. Those allocated are the whole frame; those invited are a sample of it,
 * drawn blind to arm.
 *
 * @param allocated how many of the frame were allocated
 * @param invited   how many of them were invited and have not had everything erased
 * @param waves     every wave that is closed in some cohort, in order
 * @param deceased  how many of those invited died, by the register, before the quarter of a closed wave: later waves are not due
 * @param analysed  how many are in the primary analysis: they gave the primary outcome in some closed wave
 */
public record ArmFlow(PerArm allocated, PerArm invited, List<Wave> waves, PerArm deceased, PerArm analysed) {

    /** Copies the waves. */
    public ArmFlow {
        waves = List.copyOf(waves);
    }

    /** {@return how many gave the primary outcome at this wave; nobody while it is closed in no cohort} */
    public PerArm answered(int wave) {
        return waves.stream().filter(known -> known.wave() == wave).map(Wave::answered).findFirst()
                .orElse(new PerArm(0, 0));
    }

    /**
     * One number for each arm.
     *
     * @param regular  the regular arm
     * @param tailored the tailored arm
     */
    public record PerArm(long regular, long tailored) {

        /** {@return the number of this arm} */
        public long of(Arm arm) {
            return switch (arm) {
                case REGULAR -> regular;
                case TAILORED -> tailored;
            };
        }
    }

    /**
     * One wave.
     *
     * @param wave     quarters since allocation
     * @param due      for how many it was over and closed; the others are neither missing nor dropouts
     * @param deceased for how many it is closed but not due, because they died before its quarter
     * @param answered how many of those sent the questionnaire with the primary outcome in it
     */
    public record Wave(int wave, PerArm due, PerArm deceased, PerArm answered) {}
}

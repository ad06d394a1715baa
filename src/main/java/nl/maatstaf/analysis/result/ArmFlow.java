package nl.maatstaf.analysis.result;

import java.util.List;

/**
 * How many people there were at each step, by arm. Those allocated are the whole frame; those invited are a sample of it,
 * drawn blind to arm.
 *
 * @param allocated how many of the frame were allocated
 * @param invited   how many of them were invited and have not had everything erased
 * @param waves     how many answered each wave, of those for whom it is due
 * @param analysed  how many are in the primary analysis
 */
public record ArmFlow(PerArm allocated, PerArm invited, List<Wave> waves, PerArm analysed) {

    /** Copies the waves. */
    public ArmFlow {
        waves = List.copyOf(waves);
    }

    /**
     * One number for each arm.
     *
     * @param regular  the regular arm
     * @param tailored the tailored arm
     */
    public record PerArm(long regular, long tailored) {}

    /**
     * One wave.
     *
     * @param wave     quarters since allocation
     * @param due      for how many it was over and closed; the others are neither missing nor dropouts
     * @param answered how many of those sent the questionnaire with the primary outcome in it
     */
    public record Wave(int wave, PerArm due, PerArm answered) {}
}

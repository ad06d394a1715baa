package nl.maatstaf.instrument.plan;

import java.util.List;

/**
 * What the study was planned to see. The correlation of two waves {@code lag} apart is
 * {@code correlation + serial * decay^lag}; dropout rises evenly from the baseline to the last wave.
 *
 * @param alpha       the two-sided chance of a false alarm
 * @param power       the chance to see a difference that is there
 * @param sd          the standard deviation of the outcome at every wave, in its unit
 * @param correlation the part of the correlation that stays however far apart
 * @param serial      the part that fades
 * @param decay       by what the fading part is multiplied for each wave further
 * @param dropout     the share that has dropped out by the last wave
 * @param perArm      how many participants each arm was planned to have at baseline
 * @param differences the differences for which numbers are given, in the unit of the outcome
 */
public record PowerAssumptions(double alpha, double power, double sd, double correlation, double serial, double decay,
        double dropout, int perArm, List<Double> differences) {

    /** Copies the differences. */
    public PowerAssumptions {
        differences = List.copyOf(differences);
    }
}

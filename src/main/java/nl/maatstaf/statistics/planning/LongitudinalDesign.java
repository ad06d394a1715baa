package nl.maatstaf.statistics.planning;

import java.util.List;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.numeric.Cholesky;
import nl.maatstaf.statistics.numeric.Matrices;

/**
 * A trial with repeated measurements that will be analysed by a mixed model with a mean for every arm and wave and an
 * unstructured covariance.
 *
 * @param reference      the reference arm
 * @param other          the arm that is compared with it
 * @param ratio          participants of the reference arm per participant of the other arm
 * @param averaged       the positions of the waves, from zero, over which the difference is averaged
 * @param sharedBaseline whether the model gives both arms one mean at the first wave, as after randomisation
 */
public record LongitudinalDesign(
        PlannedArm reference, PlannedArm other, double ratio, List<Integer> averaged, boolean sharedBaseline) {
    /** Refuses arms with other numbers of waves, a ratio that isn't above zero, and waves that aren't there. */
    public LongitudinalDesign {
        averaged = averaged.stream().distinct().sorted().toList();
        int waves = reference.waves();
        if (other.waves() != waves) {
            throw new IllegalArgumentException("Both arms need the same waves.");
        }
        if (!(ratio > 0 && ratio < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The ratio of participants must be above zero.");
        }
        if (averaged.isEmpty() || averaged.stream().anyMatch(wave -> wave < 0 || wave >= waves)) {
            throw new IllegalArgumentException("The difference is averaged over waves between 0 and " + (waves - 1)
                    + ".");
        }
        if (sharedBaseline && averaged.contains(0)) {
            throw new IllegalArgumentException("Arms that share their mean at the first wave don't differ there.");
        }
    }

    /** Arms of equal size, compared at the last wave, with their own means at all waves. */
    public static LongitudinalDesign of(PlannedArm reference, PlannedArm other) {
        return new LongitudinalDesign(reference, other, 1, List.of(reference.waves() - 1), false);
    }

    /** The same with so many participants of the reference arm per participant of the other. */
    public LongitudinalDesign withRatio(double value) {
        return new LongitudinalDesign(reference, other, value, averaged, sharedBaseline);
    }

    /** The same with the difference averaged, with equal weights, over waves by position from zero. */
    public LongitudinalDesign averagedOver(Integer... waves) {
        return new LongitudinalDesign(reference, other, ratio, List.of(waves), sharedBaseline);
    }

    /** The same with one mean for both arms at the first wave. */
    public LongitudinalDesign withSharedBaseline() {
        return new LongitudinalDesign(reference, other, ratio, averaged, true);
    }

    /**
     * The variance of the estimated difference times the participants of the reference arm: with the information of the
     * arms I and J per participant it is c'(I ⊕ J/ratio)⁻¹c, both arms having one coefficient at a shared baseline.
     */
    double variance() {
        int waves = reference.waves();
        double[][] information = new double[2 * waves][2 * waves];
        add(information, reference.information(), 1, IntStream.range(0, waves).toArray());
        int[] others = IntStream.range(waves, 2 * waves).toArray();
        if (sharedBaseline) {
            others[0] = 0;
            information[waves][waves] = 1;
        }
        add(information, other.information(), 1 / ratio, others);
        double[] contrast = new double[2 * waves];
        for (int wave : averaged) {
            contrast[wave] -= 1.0 / averaged.size();
            contrast[waves + wave] += 1.0 / averaged.size();
        }
        return Matrices.dot(contrast, Cholesky.of(information).orElseThrow().solve(contrast));
    }

    private static void add(double[][] sum, double[][] information, double weight, int[] positions) {
        for (int s = 0; s < positions.length; s++) {
            for (int t = 0; t < positions.length; t++) {
                sum[positions[s]][positions[t]] += weight * information[s][t];
            }
        }
    }
}

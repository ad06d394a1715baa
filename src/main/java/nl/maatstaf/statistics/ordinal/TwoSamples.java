package nl.maatstaf.statistics.ordinal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.DataTable;

/**
 * The outcomes of two arms, of which only the order counts. Sorted, so that equal data give equal digits in whatever
 * order the rows came, and that comparing all pairs takes one pass.
 */
final class TwoSamples {
    private final Arms arms;
    private final double[] reference;
    private final double[] other;

    private TwoSamples(Arms arms, double[] reference, double[] other) {
        this.arms = arms;
        this.reference = reference;
        this.other = other;
    }

    /** The outcomes: numbers, or the positions of levels; refuses when there aren't two arms, or one value only. */
    static TwoSamples of(DataTable data, String outcome, String arm) {
        double[] values = data.isFactor(outcome)
                ? Arrays.stream(data.positions(outcome)).asDoubleStream().toArray()
                : data.numbers(outcome);
        Arms arms = Arms.of(data, arm);
        TwoSamples samples = new TwoSamples(arms, sorted(values, arms, 0), sorted(values, arms, 1));
        if (samples.pooled().count() == 1) {
            throw new NotEstimableException(
                    Refusal.ZERO_VARIANCE, "The outcome " + outcome + " is the same for all participants.");
        }
        return samples;
    }

    private static double[] sorted(double[] values, Arms arms, int arm) {
        return IntStream.range(0, values.length)
                .filter(row -> arms.positions()[row] == arm)
                .mapToDouble(row -> values[row])
                .sorted()
                .toArray();
    }

    Arms arms() {
        return arms;
    }

    long referenceSize() {
        return reference.length;
    }

    long otherSize() {
        return other.length;
    }

    long size() {
        return referenceSize() + otherSize();
    }

    /** For every outcome of the reference: outcomes of the other arm below it, and half of those equal to it. */
    double[] referencePlacements() {
        return placements(reference, other);
    }

    /** For every outcome of the other arm: outcomes of the reference below it, and half of those equal to it. */
    double[] otherPlacements() {
        return placements(other, reference);
    }

    private static double[] placements(double[] values, double[] among) {
        double[] placements = new double[values.length];
        int below = 0;
        int notAbove = 0;
        for (int i = 0; i < values.length; i++) {
            while (below < among.length && among[below] < values[i]) {
                below++;
            }
            while (notAbove < among.length && among[notAbove] <= values[i]) {
                notAbove++;
            }
            placements[i] = below + (notAbove - below) / 2.0;
        }
        return placements;
    }

    /** Runs of equal outcomes in both arms together. */
    record Ties(long count, double cubes) {
    }

    /** How many different outcomes there are, and the sum over them of t³ − t, t being how often one occurs. */
    Ties pooled() {
        double[] all = Arrays.copyOf(reference, reference.length + other.length);
        System.arraycopy(other, 0, all, reference.length, other.length);
        Arrays.sort(all);
        long count = 0;
        double cubes = 0;
        int start = 0;
        for (int i = 1; i <= all.length; i++) {
            if (i == all.length || all[i] > all[start]) {
                double length = i - start;
                cubes += length * (length * length - 1);
                count++;
                start = i;
            }
        }
        return new Ties(count, cubes);
    }

    /** A caveat when an arm has fewer participants than an approximation was found to need. */
    List<Caveat> smallerThan(int enough, String approximation) {
        List<Caveat> caveats = new ArrayList<>();
        long[] sizes = {referenceSize(), otherSize()};
        for (int arm = 0; arm < sizes.length; arm++) {
            if (sizes[arm] < enough) {
                caveats.add(new Caveat(Caveat.Code.SMALL_SAMPLE, "The arm " + arms.levels().get(arm) + " has "
                        + sizes[arm] + " participants; " + approximation + " wants at least " + enough + "."));
            }
        }
        return caveats;
    }
}

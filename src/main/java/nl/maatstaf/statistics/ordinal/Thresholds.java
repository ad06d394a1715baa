package nl.maatstaf.statistics.ordinal;

import java.util.Arrays;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;

/**
 * Which thresholds bound the outcome of every row, and where they would be without covariates.
 *
 * @param lower  the threshold below the outcome of every row
 * @param upper  the threshold above it
 * @param values the logits of the cumulative shares
 */
record Thresholds(int[] lower, int[] upper, double[] values) {

    /** The same thresholds for everybody: proportional odds. */
    static Thresholds shared(OrderedOutcome outcome) {
        return between(new int[outcome.codes().length], 1, outcome);
    }

    /**
     * Thresholds of their own for each arm, so that the effect of the arm may differ between them. Where an arm lacks
     * the lowest or the highest level, that threshold is infinite and the likelihood is taken there, at its limit;
     * an arm that lacks more has thresholds that coincide, which is refused.
     */
    static Thresholds perArm(OrderedOutcome outcome, Arms arms) {
        if (outcome.levels() == 2) {
            throw new NotEstimableException(Refusal.ALIASED,
                    "With two levels there is one threshold, so its odds ratio is always the common one.");
        }
        return between(arms.positions(), 2, outcome);
    }

    private static Thresholds between(int[] groups, int groupCount, OrderedOutcome outcome) {
        int levels = outcome.levels();
        int[][] counts = new int[groupCount][levels];
        for (int row = 0; row < groups.length; row++) {
            counts[groups[row]][outcome.codes()[row]]++;
        }
        int[][] index = new int[groupCount][levels + 1];
        double[] values = new double[groupCount * levels];
        int size = 0;
        for (int group = 0; group < groupCount; group++) {
            Arrays.fill(index[group], CumulativeLogit.NONE);
            int first = counts[group][0] == 0 ? 1 : 0;
            int last = counts[group][levels - 1] == 0 ? levels - 2 : levels - 1;
            double below = 0;
            double above = Arrays.stream(counts[group]).sum();
            for (int level = first; level <= last; level++) {
                if (counts[group][level] == 0) {
                    throw new NotEstimableException(Refusal.ZERO_CELL, "One arm lacks the level at position "
                            + outcome.positions()[level] + ", so its thresholds can't be told apart.");
                }
                below += counts[group][level];
                above -= counts[group][level];
                if (level < last) {
                    index[group][level + 1] = size;
                    values[size++] = StrictMath.log(below / above);
                }
            }
        }
        int[] lower = new int[groups.length];
        int[] upper = new int[groups.length];
        for (int row = 0; row < groups.length; row++) {
            lower[row] = index[groups[row]][outcome.codes()[row]];
            upper[row] = index[groups[row]][outcome.codes()[row] + 1];
        }
        return new Thresholds(lower, upper, Arrays.copyOf(values, size));
    }

    /** The maximum of the likelihood with these covariates. */
    LikelihoodMaximum maximum(Covariates covariates) {
        CumulativeLogit model = new CumulativeLogit(lower, upper, values.length, covariates.rows());
        return LikelihoodMaximum.of(model, model.start(values), covariates.names());
    }
}

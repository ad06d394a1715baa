package nl.maatstaf.statistics.weighting;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;

/** The weighted means of an outcome in two arms: Σwy/Σw over the participants of an arm. */
final class WeightedMeans {
    private static final double ROUNDING = 10 * StrictMath.ulp(1.0);

    private final String outcome;
    private final double[] outcomes;
    private final boolean[] inOther;
    private final double[] weights;
    private final double centre;
    private final double[] totals = new double[2];
    private final double[] meansFromCentre = new double[2];

    WeightedMeans(String outcome, double[] outcomes, boolean[] inOther, double[] weights) {
        this.outcome = outcome;
        this.outcomes = outcomes;
        this.inOther = inOther;
        this.weights = weights;
        centre = Arrays.stream(outcomes).sum() / outcomes.length;
        double[] sums = new double[2];
        for (int row = 0; row < outcomes.length; row++) {
            totals[arm(row)] += weights[row];
            sums[arm(row)] += weights[row] * (outcomes[row] - centre);
        }
        Arrays.setAll(meansFromCentre, arm -> sums[arm] / totals[arm]);
    }

    private int arm(int row) {
        return inOther[row] ? 1 : 0;
    }

    void refuseWithoutVariance() {
        double largest = Arrays.stream(outcomes).map(StrictMath::abs).max().orElse(0);
        if (!(standardErrorWithFixedWeights() > ROUNDING * largest)) {
            throw new NotEstimableException(Refusal.ZERO_VARIANCE,
                    "The outcome " + outcome + " doesn't vary within the arms.");
        }
    }

    double mean(boolean other) {
        return centre + meansFromCentre[other ? 1 : 0];
    }

    /** Other minus reference, by which an offset of the outcome cancels. */
    double difference() {
        return meansFromCentre[1] - meansFromCentre[0];
    }

    /** The sum of the weights in the arm of a row. */
    double total(int row) {
        return totals[arm(row)];
    }

    /** What the outcome of a row is from the mean of its arm. */
    double residual(int row) {
        return outcomes[row] - centre - meansFromCentre[arm(row)];
    }

    double weight(int row) {
        return weights[row];
    }

    boolean inOther(int row) {
        return inOther[row];
    }

    int n() {
        return outcomes.length;
    }

    double[] weightsOf(boolean other) {
        return IntStream.range(0, n()).filter(row -> inOther[row] == other).mapToDouble(row -> weights[row]).toArray();
    }

    /** √ of Σ(w(y − mean)/Σw)² over both arms: HC0 of a weighted regression on the arm. */
    double standardErrorWithFixedWeights() {
        double sum = 0;
        for (int row = 0; row < n(); row++) {
            double share = weights[row] * residual(row) / total(row);
            sum += share * share;
        }
        return StrictMath.sqrt(sum);
    }
}

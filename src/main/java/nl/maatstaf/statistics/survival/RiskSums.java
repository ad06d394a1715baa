package nl.maatstaf.statistics.survival;

import java.util.Arrays;

/**
 * Sums over participants at risk of their hazard w = exp(η), of w·x and of w·xx' (its lower triangle), all of them
 * divided by exp(shift): the largest η so far is the shift, so that no hazard overflows and not all of them vanish.
 */
final class RiskSums {
    private final double[] first;
    private final double[][] second;
    private final double[] mean;
    private double weight;
    private double shift;

    RiskSums(int size) {
        first = new double[size];
        second = new double[size][size];
        mean = new double[size];
        clear(Double.NEGATIVE_INFINITY);
    }

    /** Starts again, with hazards divided by exp of this at least. */
    void clear(double least) {
        weight = 0;
        Arrays.fill(first, 0);
        for (double[] row : second) {
            Arrays.fill(row, 0);
        }
        shift = least;
    }

    /** Adds a participant whose covariates start at an offset. */
    void add(double[] covariates, int offset, double predictor) {
        if (predictor > shift) {
            scale(StrictMath.exp(shift - predictor));
            shift = predictor;
        }
        double hazard = StrictMath.exp(predictor - shift);
        weight += hazard;
        for (int i = 0; i < first.length; i++) {
            double weighted = hazard * covariates[offset + i];
            first[i] += weighted;
            for (int j = 0; j <= i; j++) {
                second[i][j] += weighted * covariates[offset + j];
            }
        }
    }

    private void scale(double factor) {
        weight *= factor;
        for (int i = 0; i < first.length; i++) {
            first[i] *= factor;
            for (int j = 0; j <= i; j++) {
                second[i][j] *= factor;
            }
        }
    }

    double shift() {
        return shift;
    }

    /**
     * Takes one event among these participants off the derivatives of the log partial likelihood, a share of the
     * hazards of others with an event at the same time being gone.
     *
     * @param tied  the sums of those with an event at this time, with the same shift
     * @param gone  the share of their hazard that is gone
     * @param score the first derivative, changed here
     * @param information minus the second derivative, changed here
     * @return what the event takes off the log partial likelihood
     */
    double takeEvent(RiskSums tied, double gone, double[] score, double[][] information) {
        double total = weight - gone * tied.weight;
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (first[i] - gone * tied.first[i]) / total;
            score[i] -= mean[i];
            for (int j = 0; j <= i; j++) {
                information[i][j] += (second[i][j] - gone * tied.second[i][j]) / total - mean[i] * mean[j];
            }
        }
        return StrictMath.log(total) + shift;
    }
}

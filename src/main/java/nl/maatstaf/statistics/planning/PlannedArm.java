package nl.maatstaf.statistics.planning;

import java.util.Arrays;
import nl.maatstaf.statistics.numeric.Cholesky;

/** What is expected of the outcomes in one arm: their covariance between waves, and who is still there at each wave. */
public final class PlannedArm {
    private final double[][] covariance;
    private final double[] retention;

    private PlannedArm(double[][] covariance, double[] retention) {
        this.covariance = covariance;
        this.retention = retention;
    }

    /**
     * An arm.
     *
     * @param covariance the covariance, waves by waves, in squared units of the outcome
     * @param retention  the share of participants observed at each wave; nobody who left comes back
     * @throws IllegalArgumentException if the covariance isn't symmetric and positive definite, or the retention rises
     *                                  or isn't above 0 and at most 1
     */
    public static PlannedArm of(double[][] covariance, double... retention) {
        int waves = covariance.length;
        if (waves == 0 || retention.length != waves || Arrays.stream(covariance).anyMatch(row -> row.length != waves)) {
            throw new IllegalArgumentException("The covariance and the retention need a value for every wave.");
        }
        for (int s = 0; s < waves; s++) {
            for (int t = 0; t < s; t++) {
                if (covariance[s][t] != covariance[t][s]) {
                    throw new IllegalArgumentException("The covariance between waves isn't symmetric.");
                }
            }
        }
        if (Cholesky.of(covariance).isEmpty()) {
            throw new IllegalArgumentException("The covariance between waves isn't positive definite.");
        }
        double before = 1;
        for (double share : retention) {
            if (!(share > 0 && share <= before)) {
                throw new IllegalArgumentException("The retention must lie above 0, at most 1, and never rise.");
            }
            before = share;
        }
        return new PlannedArm(
                Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new), retention.clone());
    }

    /**
     * An arm whose standard deviation is the same at all waves.
     *
     * @param correlation       the correlation, waves by waves
     * @param standardDeviation the standard deviation, in the unit of the outcome
     * @param retention         the share of participants observed at each wave
     * @throws IllegalArgumentException as {@link #of(double[][], double...)} does
     */
    public static PlannedArm of(double[][] correlation, double standardDeviation, double[] retention) {
        double variance = standardDeviation * standardDeviation;
        double[][] covariance = Arrays.stream(correlation)
                .map(row -> Arrays.stream(row).map(entry -> entry * variance).toArray())
                .toArray(double[][]::new);
        return of(covariance, retention);
    }

    /** The number of waves. */
    public int waves() {
        return retention.length;
    }

    /** The covariance, waves by waves. */
    public double[][] covariance() {
        return Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
    }

    /** The share of participants observed at each wave. */
    public double[] retention() {
        return retention.clone();
    }

    /**
     * The information that one participant of the arm brings, on average, on the means at all waves: the inverses of
     * the covariances of the first j waves, padded with zeros and weighted by the share who leave after wave j.
     */
    double[][] information() {
        int waves = waves();
        double[][] information = new double[waves][waves];
        for (int last = 1; last <= waves; last++) {
            double share = retention[last - 1] - (last < waves ? retention[last] : 0);
            int size = last;
            double[][] block = new double[size][];
            Arrays.setAll(block, s -> Arrays.copyOf(covariance[s], size));
            double[][] inverse = Cholesky.of(block).orElseThrow().inverse();
            for (int s = 0; s < size; s++) {
                for (int t = 0; t < size; t++) {
                    information[s][t] += share * inverse[s][t];
                }
            }
        }
        return information;
    }
}

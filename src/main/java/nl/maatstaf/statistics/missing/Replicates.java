package nl.maatstaf.statistics.missing;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The differences between the arms, of everybody and with one participant of each row left out: first the values and then
 * the slopes in delta, by wave.
 */
final class Replicates {
    private final Cohort cohort;
    private final double[][] all;
    private final double[][][] without;

    Replicates(Cohort cohort, double[][] all, double[][][] without) {
        this.cohort = cohort;
        this.all = all;
        this.without = without;
    }

    /** The difference at a wave. */
    DeltaLine at(int wave) {
        return line("Wave " + cohort.waves.get(wave), new int[] {wave});
    }

    /**
     * The mean of the differences at waves: the jackknife of a mean is that of the means of its replicates, so that it
     * counts how the waves go together.
     *
     * @param waves in order
     */
    DeltaLine average(List<Integer> waves) {
        return line("Waves " + waves.stream().map(cohort.waves::get).collect(Collectors.joining(", ")),
                waves.stream().mapToInt(Integer::intValue).toArray());
    }

    private DeltaLine line(String where, int[] waves) {
        int[] counts = cohort.counts();
        double participants = cohort.participants();
        double[] mean = {mean(all[0], waves), mean(all[1], waves)};
        double[][] changes = new double[counts.length][2];
        double[] sums = new double[2];
        for (int k = 0; k < counts.length; k++) {
            for (int part = 0; part < 2; part++) {
                changes[k][part] = mean(without[k][part], waves) - mean[part];
                sums[part] += counts[k] * changes[k][part];
            }
        }
        double variance = 0;
        double covariance = 0;
        double slopeVariance = 0;
        for (int k = 0; k < counts.length; k++) {
            double value = changes[k][0] - sums[0] / participants;
            double slope = changes[k][1] - sums[1] / participants;
            variance += counts[k] * value * value;
            covariance += counts[k] * value * slope;
            slopeVariance += counts[k] * slope * slope;
        }
        double share = (participants - 1) / participants;
        return new DeltaLine(where, mean[0], mean[1], share * variance, share * covariance, share * slopeVariance);
    }

    private static double mean(double[] byWave, int[] waves) {
        double sum = 0;
        for (int wave : waves) {
            sum += byWave[wave];
        }
        return sum / waves.length;
    }
}

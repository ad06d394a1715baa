package nl.maatstaf.statistics.planning;

import java.util.List;
import java.util.random.RandomGenerator;
import nl.maatstaf.statistics.mixed.LongRows;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/**
 * Makes up trials: outcomes from the normal distribution with the means and covariance of a scenario, and dropout from
 * which nobody comes back. Equal generators give equal trials.
 *
 * @param scenario the trial as it might go
 */
public record TrialSimulation(TrialScenario scenario) {
    /** The name of the outcome in simulated rows. */
    public static final String OUTCOME = "y";
    /** The name of the arm in simulated rows. */
    public static final String ARM = "arm";
    /** The name of the wave in simulated rows; waves are called 1, 2 and so on. */
    public static final String WAVE = "wave";
    /** The reference arm in simulated rows. */
    public static final String REFERENCE = "reference";
    /** The other arm in simulated rows. */
    public static final String OTHER = "other";

    private static final LongRows.Variables VARIABLES =
            new LongRows.Variables(OUTCOME, ARM, REFERENCE, WAVE, List.of(ARM), List.of());
    private static final double ASYMMETRY = 1e-8;
    private static final double SMALLEST_PIVOT = 1e-300;

    /** The name of a wave by its position from zero. */
    static String wave(int position) {
        return Integer.toString(position + 1);
    }

    /**
     * One trial, from the next numbers of the generator; a participant who was never observed has no row.
     *
     * @param random the source of randomness, advanced by a number of draws that depends on the scenario only
     */
    public LongRows simulate(RandomGenerator random) {
        LongRows rows = new LongRows(VARIABLES);
        simulate(rows, REFERENCE, scenario.design().reference(), scenario.referenceParticipants(),
                scenario.referenceMeans(), random);
        simulate(rows, OTHER, scenario.design().other(), scenario.otherParticipants(), scenario.otherMeans(), random);
        return rows;
    }

    private void simulate(
            LongRows rows, String arm, PlannedArm plan, int participants, List<Double> means, RandomGenerator random) {
        double[][] factor = new CholeskyDecomposition(
                new Array2DRowRealMatrix(plan.covariance()), ASYMMETRY, SMALLEST_PIVOT).getL().getData();
        double[] hazards = hazards(plan.retention());
        for (int i = 0; i < participants; i++) {
            double[] noise = new double[plan.waves()];
            double[] lot = new double[plan.waves()];
            for (int wave = 0; wave < noise.length; wave++) {
                noise[wave] = random.nextGaussian();
                lot[wave] = random.nextDouble();
            }
            double lastStandardised = 0;
            for (int wave = 0; wave < noise.length; wave++) {
                if (lot[wave] < dropout(hazards[wave], lastStandardised)) {
                    break;
                }
                double deviation = 0;
                double variance = 0;
                for (int k = 0; k <= wave; k++) {
                    deviation += factor[wave][k] * noise[k];
                    variance += factor[wave][k] * factor[wave][k];
                }
                lastStandardised = deviation / StrictMath.sqrt(variance);
                rows.add(arm + i, List.of(arm), new double[0], wave(wave), means.get(wave) + deviation);
            }
        }
    }

    /** The share of those still there who leave before each wave. */
    private static double[] hazards(double[] retention) {
        double[] hazards = new double[retention.length];
        double before = 1;
        for (int wave = 0; wave < hazards.length; wave++) {
            hazards[wave] = 1 - retention[wave] / before;
            before = retention[wave];
        }
        return hazards;
    }

    /** The share whose log odds are moved by the dependence on the last outcome; a share of zero stays zero. */
    private double dropout(double hazard, double lastStandardised) {
        double odds = hazard / (1 - hazard) * StrictMath.exp(scenario.dropoutDependence() * lastStandardised);
        return odds == Double.POSITIVE_INFINITY ? 1 : odds / (1 + odds);
    }
}

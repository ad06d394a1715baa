package nl.maatstaf.statistics.weighting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.maatstaf.statistics.Caveat;

/**
 * The weights in one arm.
 *
 * @param arm             the arm
 * @param n               its participants
 * @param effectiveSample how many equally weighted participants tell as much: (Σw)²/Σw² (Kish, Survey Sampling, 1965)
 * @param largest         the largest weight
 * @param mean            the mean weight
 */
public record WeightSummary(String arm, long n, double effectiveSample, double largest, double mean) {
    private static final double LEAST_EFFECTIVE_PART = 0.5;
    static final double MOST_TIMES_THE_MEAN = 10;

    static WeightSummary of(String arm, double[] weights) {
        double largest = Arrays.stream(weights).max().orElse(0);
        double sum = Arrays.stream(weights).map(weight -> weight / largest).sum();
        double squares = Arrays.stream(weights).map(weight -> weight / largest * (weight / largest)).sum();
        return new WeightSummary(arm, weights.length, sum * sum / squares, largest, largest * sum / weights.length);
    }

    /** What to know when half of the arm is lost to unequal weights, or one weighs ten times the mean. */
    Optional<Caveat> caveat() {
        if (effectiveSample >= LEAST_EFFECTIVE_PART * n && largest <= MOST_TIMES_THE_MEAN * mean) {
            return Optional.empty();
        }
        return Optional.of(new Caveat(Caveat.Code.EXTREME_WEIGHTS, String.format(Locale.ROOT,
                "The weights leave the %d participants of the %s arm the information of %.1f; the largest weight, %.2f,"
                        + " is %.1f times the mean.", n, arm, effectiveSample, largest, largest / mean)));
    }
}

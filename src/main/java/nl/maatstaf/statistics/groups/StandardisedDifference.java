package nl.maatstaf.statistics.groups;

import java.util.List;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.Interval;
import nl.maatstaf.statistics.Result;

/**
 * A difference between two means in standard deviations within arms.
 *
 * @param n                     the values in both samples
 * @param cohenD                the difference divided by the standard deviation
 * @param correction            the factor J that takes the bias of Cohen's d away, in its exact form
 * @param approximateCorrection the same as 1 − 3/(4 df − 1), which some programs use
 * @param hedgesG               J d, with the interval from its large-sample variance
 *                              (n₁ + n₀)/(n₁n₀) + g²/(2(n₁ + n₀))
 * @param cohenInterval         the interval of Cohen's d from the noncentral t distribution
 * @param hedgesInterval        the same of Hedges' g, that is, times J
 */
public record StandardisedDifference(
        long n, double cohenD, double correction, double approximateCorrection, Estimated hedgesG,
        Interval cohenInterval, Interval hedgesInterval) implements Result {

    /** Hedges' g with the approximate correction. */
    public double approximateHedgesG() {
        return approximateCorrection * cohenD;
    }

    @Override
    public List<Finding> findings() {
        return List.of(
                Finding.value("hedges-g", n, hedgesG.estimate(), hedgesInterval),
                Finding.of("hedges-g-large-sample", n, hedgesG),
                Finding.value("cohen-d", n, cohenD, cohenInterval));
    }
}

package nl.maatstaf.statistics.survival;

import java.util.Optional;
import java.util.OptionalDouble;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Interval;

/**
 * The effect of one covariate on the hazard.
 *
 * @param name           the covariate, as R spells coefficients
 * @param logHazardRatio the change of the log hazard per unit of the covariate, with the test and interval of Wald
 */
public record CoxCoefficient(String name, Estimated logHazardRatio) {
    /** The factor by which the hazard changes per unit; none where it is too large or too small for a number. */
    public OptionalDouble hazardRatio() {
        double ratio = StrictMath.exp(logHazardRatio.estimate());
        return ratio > 0 && ratio < Double.POSITIVE_INFINITY ? OptionalDouble.of(ratio) : OptionalDouble.empty();
    }

    /** The 95% confidence interval of the hazard ratio; none where there is no hazard ratio. */
    public Optional<Interval> interval() {
        return hazardRatio().isEmpty() ? Optional.empty() : Optional.of(new Interval(
                StrictMath.exp(logHazardRatio.lower()), StrictMath.exp(logHazardRatio.upper())));
    }
}

package nl.maatstaf.statistics.survival;

import java.util.Optional;
import java.util.OptionalDouble;
import nl.maatstaf.statistics.Interval;

/**
 * A survival curve at one time.
 *
 * @param time          the time, in the unit of the data
 * @param atRisk        how many were at risk just before it
 * @param survival      the probability of no event until then, the time itself included
 * @param standardError Greenwood's standard error; none where the curve has reached zero
 * @param interval      the 95% confidence interval on the scale of log(−log S); none where the curve is one or zero
 */
public record SurvivalPoint(
        double time, long atRisk, double survival, OptionalDouble standardError, Optional<Interval> interval) {
}

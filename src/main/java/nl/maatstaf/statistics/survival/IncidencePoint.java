package nl.maatstaf.statistics.survival;

import java.util.Optional;
import nl.maatstaf.statistics.Interval;

/**
 * The cumulative incidence of one kind of event at one time.
 *
 * @param time          the time, in the unit of the data
 * @param atRisk        how many were at risk just before it
 * @param incidence     the probability of this kind of event until then, the time itself included
 * @param standardError its standard error
 * @param interval      the 95% confidence interval on the scale of log(−log(1 − F)); none where the incidence is zero
 *                      or one
 */
public record IncidencePoint(
        double time, long atRisk, double incidence, double standardError, Optional<Interval> interval) {
}

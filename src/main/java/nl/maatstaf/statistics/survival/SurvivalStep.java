package nl.maatstaf.statistics.survival;

/**
 * A time at which somebody had the event or was last seen without it.
 *
 * @param point    the curve at that time
 * @param events   how many had the event at that time
 * @param censored how many were last seen then
 */
public record SurvivalStep(SurvivalPoint point, long events, long censored) {
}

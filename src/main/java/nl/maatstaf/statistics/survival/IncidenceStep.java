package nl.maatstaf.statistics.survival;

/**
 * A time at which somebody had an event of any kind or was last seen without one.
 *
 * @param point    the incidence at that time
 * @param events   how many had this kind of event at that time
 * @param others   how many had another kind of event then
 * @param censored how many were last seen then
 */
public record IncidenceStep(IncidencePoint point, long events, long others, long censored) {
}

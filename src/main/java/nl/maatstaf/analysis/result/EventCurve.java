package nl.maatstaf.analysis.result;

import java.util.List;

/**
 * Who had an event by when, in one arm, by Kaplan and Meier.
 *
 * @param people how many were at risk at the baseline
 * @param events how many had the event
 * @param points at each wave from 0 on
 */
public record EventCurve(long people, long events, List<Point> points) {

    /** Copies the points. */
    public EventCurve {
        points = List.copyOf(points);
    }

    /**
     * One wave.
     *
     * @param wave   quarters since allocation
     * @param atRisk how many were still followed without the event just before it
     * @param events how many had it at this wave
     * @param share  the share that had it by then, with its 95% interval
     */
    public record Point(int wave, long atRisk, long events, Figure share) {}
}

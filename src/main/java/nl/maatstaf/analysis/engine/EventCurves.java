package nl.maatstaf.analysis.engine;

import java.util.ArrayList;
import java.util.List;
import nl.maatstaf.analysis.result.EventCurve;
import nl.maatstaf.analysis.result.Figure;
import nl.maatstaf.statistics.Interval;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.binary.ArmCounts;
import nl.maatstaf.statistics.binary.Proportion;
import nl.maatstaf.statistics.survival.SurvivalCurve;
import nl.maatstaf.statistics.survival.SurvivalPoint;
import nl.maatstaf.statistics.survival.SurvivalStep;

/** The share that had an event by each wave: one less the curve of Kaplan and Meier, as far as the curve is known. */
final class EventCurves {

    private EventCurves() {
    }

    /**
     * The curve of an arm.
     *
     * @param last the last wave, counted from the baseline
     */
    static EventCurve of(SurvivalCurve curve, int last) {
        var points = new ArrayList<EventCurve.Point>();
        List<SurvivalStep> steps = curve.steps();
        long sum = 0;
        for (int wave = 0; wave <= last; wave++) {
            if (curve.at(wave) instanceof Outcome.Answered<SurvivalPoint>(SurvivalPoint point)) {
                int at = wave;
                long events = steps.stream().filter(step -> step.point().time() == at)
                        .mapToLong(SurvivalStep::events).sum();
                sum += events;
                points.add(new EventCurve.Point(wave, point.atRisk(), events, share(curve.arm(), point, sum)));
            }
        }
        return new EventCurve(curve.participants(), curve.events(), points);
    }

    /**
     * The share with the interval of the curve. That has none while nobody had the event, and once all have: then it is
     * Wilson's, of nobody among those still at risk, or of all among those who had it. At the baseline itself nobody can
     * have had it.
     */
    private static Figure share(String arm, SurvivalPoint point, long events) {
        Interval survival = point.interval().orElseGet(() -> {
            if (point.time() == 0) {
                return new Interval(1, 1);
            }
            ArmCounts left = point.survival() > 0
                    ? new ArmCounts(arm, point.atRisk(), point.atRisk()) : new ArmCounts(arm, 0, events);
            return Proportion.of(left).wilson();
        });
        return new Figure(1 - point.survival(), 1 - survival.upper(), 1 - survival.lower());
    }
}

package nl.maatstaf.statistics.survival;

import java.util.List;
import java.util.stream.Stream;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Result;

/**
 * The cumulative incidence of every kind of event in every arm.
 *
 * @param curves the curves by kind of event, the reference arm first
 * @param times  the times at which they are reported
 */
public record IncidenceCurves(List<IncidenceCurve> curves, List<Double> times) implements Result {
    public IncidenceCurves {
        curves = List.copyOf(curves);
        times = List.copyOf(times);
    }

    /**
     * The curve of a kind of event in an arm.
     *
     * @throws IllegalArgumentException if there is none
     */
    public IncidenceCurve curve(String arm, String cause) {
        return curves.stream()
                .filter(curve -> curve.arm().equals(arm) && curve.cause().equals(cause))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no curve of " + cause + " in " + arm + "."));
    }

    @Override
    public List<Finding> findings() {
        return curves.stream().flatMap(curve -> times.stream().map(time -> incidence(curve, time))).toList();
    }

    private static Finding incidence(IncidenceCurve curve, double time) {
        String key = Sentences.key("incidence", curve.cause() + ", " + curve.arm(), time);
        return switch (curve.at(time)) {
            case Outcome.Refused<IncidencePoint>(NotEstimable reason) -> Finding.of(key, curve.participants(), reason);
            case Outcome.Answered<IncidencePoint>(IncidencePoint point) -> point.interval()
                    .map(interval -> Finding.value(key, curve.participants(), point.incidence(), interval))
                    .orElseGet(() -> Finding.value(key, curve.participants(), point.incidence()))
                    .withStandardError(point.standardError());
        };
    }

    @Override
    public List<Caveat> caveats() {
        return curves.stream().filter(curve -> curve.events() == 0).flatMap(curve -> Stream.of(new Caveat(
                Caveat.Code.NO_EVENTS,
                "Nobody in the arm " + curve.arm() + " had the event " + curve.cause() + "."))).toList();
    }
}

package nl.maatstaf.statistics.survival;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.Result;

/**
 * The curve of every arm.
 *
 * @param curves the curves, the reference arm first
 * @param times  the times at which they are reported
 */
public record SurvivalCurves(List<SurvivalCurve> curves, List<Double> times) implements Result {
    public SurvivalCurves {
        curves = List.copyOf(curves);
        times = List.copyOf(times);
    }

    @Override
    public List<Finding> findings() {
        return Stream.concat(
                curves.stream().flatMap(curve -> times.stream().map(time -> survival(curve, time))),
                curves.stream().map(SurvivalCurves::median)).toList();
    }

    private static Finding survival(SurvivalCurve curve, double time) {
        String key = Sentences.key("survival", curve.arm(), time);
        return switch (curve.at(time)) {
            case Outcome.Refused<SurvivalPoint>(NotEstimable reason) -> Finding.of(key, curve.participants(), reason);
            case Outcome.Answered<SurvivalPoint>(SurvivalPoint point) -> new Finding(key, curve.participants(),
                    OptionalDouble.of(point.survival()), point.standardError(), OptionalDouble.empty(),
                    point.interval(), OptionalDouble.empty(), Optional.empty());
        };
    }

    private static Finding median(SurvivalCurve curve) {
        MedianSurvival median = curve.median();
        Optional<NotEstimable> refusal = median.time().isPresent()
                ? Optional.empty()
                : Optional.of(new NotEstimable(Refusal.BEYOND_FOLLOW_UP, "The median of the arm " + curve.arm()
                        + " was not reached: by " + Sentences.number(curve.lastTime())
                        + ", the last time, the curve still lay above one half."));
        return new Finding("median:" + curve.arm(), curve.participants(), median.time(), OptionalDouble.empty(),
                OptionalDouble.empty(), median.interval(), OptionalDouble.empty(), refusal);
    }

    @Override
    public List<Caveat> caveats() {
        return curves.stream()
                .filter(curve -> curve.events() == 0)
                .map(curve -> new Caveat(
                        Caveat.Code.NO_EVENTS, "Nobody in the arm " + curve.arm() + " had the event."))
                .toList();
    }
}

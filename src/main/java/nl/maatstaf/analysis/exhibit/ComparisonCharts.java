package nl.maatstaf.analysis.exhibit;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.maatstaf.analysis.result.ArmFigure;
import nl.maatstaf.analysis.result.Contrast;
import nl.maatstaf.analysis.result.EventCurve;
import nl.maatstaf.analysis.result.Trajectory;
import nl.maatstaf.shell.chart.Figure;
import nl.maatstaf.shell.chart.Measure;
import nl.maatstaf.shell.chart.Series;
import nl.maatstaf.shell.chart.Steps;
import nl.maatstaf.shell.chart.Track;
import nl.maatstaf.shell.chart.Trajectories;
import nl.maatstaf.study.Arm;

/** Pictures of two arms. */
record ComparisonCharts(Wording words) {

    Trajectories overTime(String what, Trajectory trajectory, boolean share, List<Integer> planned) {
        List<Integer> waves = trajectory.waves().stream().map(Trajectory.AtWave::wave).toList();
        return new Trajectories(words.say("exhibit.chart.over-time", what),
                share ? Measure.share(what) : Measure.number(what, 1), words.say("results.wave-axis"),
                waves.stream().map(String::valueOf).toList(),
                List.of(track(Arm.REGULAR, trajectory), track(Arm.TAILORED, trajectory)), window(waves, planned));
    }

    private Optional<Trajectories.Window> window(List<Integer> waves, List<Integer> planned) {
        int first = planned.isEmpty() ? -1 : waves.indexOf(planned.getFirst());
        int last = planned.isEmpty() ? -1 : waves.indexOf(planned.getLast());
        return first < 0 || last < first ? Optional.empty()
                : Optional.of(new Trajectories.Window(first, last, words.say("exhibit.planned-waves")));
    }

    private Track track(Arm arm, Trajectory trajectory) {
        return new Track(series(arm), trajectory.waves().stream().map(wave -> figure(wave.of(arm))).toList(),
                trajectory.waves().stream().map(wave -> wave.of(arm).n()).toList());
    }

    Series series(Arm arm) {
        return Series.of(arm, words.arm(arm));
    }

    Figure figure(ArmFigure arm) {
        return arm.figure().<Figure>map(known -> new Figure.Estimate(known.estimate(), known.lower(), known.upper()))
                .orElseGet(() -> new Figure.Absent(words.say("results.no-estimate")));
    }

    Figure figure(Optional<Contrast> contrast, double unit) {
        return contrast.<Figure>map(known -> unit < 0
                ? new Figure.Estimate(known.estimate() / unit, known.upper() / unit, known.lower() / unit)
                : new Figure.Estimate(known.estimate() / unit, known.lower() / unit, known.upper() / unit))
                .orElseGet(() -> new Figure.Absent(words.say("results.no-estimate")));
    }

    Steps events(String what, EventCurve regular, EventCurve tailored) {
        int last = Math.max(last(regular), last(tailored));
        List<Double> times = IntStream.rangeClosed(0, last).mapToObj(wave -> (double) wave).toList();
        return new Steps(words.say("exhibit.chart.events", what), Measure.share(what),
                Measure.number(words.say("results.wave-axis"), 0), 0, times,
                List.of(course(Arm.REGULAR, regular, times), course(Arm.TAILORED, tailored, times)));
    }

    private static int last(EventCurve curve) {
        return curve.points().stream().mapToInt(EventCurve.Point::wave).max().orElse(0);
    }

    private Steps.Course course(Arm arm, EventCurve curve, List<Double> times) {
        List<Steps.Step> steps = curve.points().stream().filter(point -> point.events() > 0)
                .map(point -> new Steps.Step(point.wave(), new Figure.Estimate(point.share().estimate(),
                        point.share().lower(), point.share().upper()))).toList();
        return new Steps.Course(series(arm), steps, List.of(), times.stream().map(time -> curve.points().stream()
                .filter(point -> point.wave() == time.intValue()).mapToLong(EventCurve.Point::atRisk).findFirst().orElse(0))
                .toList(), last(curve));
    }
}

package nl.maatstaf.shell.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nl.maatstaf.shell.chart.Axis.Tick;
import nl.maatstaf.shell.chart.Scene.Counts;
import nl.maatstaf.shell.chart.Scene.Reading;

/** Draws shares over continuous time: bands, then steps, then a tick for everybody who was last seen. */
final class StepsScene {

    private static final double HEIGHT = 280;
    private static final double TICK = 5;

    private final Steps chart;
    private final ChartWords words;
    private final Map<Series, Look> looks;
    private final Sketch sketch = new Sketch();

    private StepsScene(Steps chart, ChartWords words) {
        this.chart = chart;
        this.words = words;
        this.looks = Look.of(chart.courses().stream().map(Steps.Course::series).toList());
    }

    static Scene of(Steps chart, ChartWords words) {
        return new StepsScene(chart, words).scene();
    }

    private Scene scene() {
        double end = DoubleStream.concat(chart.times().stream().mapToDouble(Double::doubleValue),
                chart.courses().stream().mapToDouble(Steps.Course::until)).max().orElse(1);
        List<Tick> ticks = chart.times().stream().map(time -> new Tick(time, words.value(chart.time(), time))).toList();
        var across = new Axis(chart.time().name(), 0, end, ticks);
        Axis up = up();
        sketch.readAlong(across, up);
        List<List<Reading>> lanes = chart.courses().stream().map(this::draw).toList();
        List<Counts.Row> atRisk = chart.courses().stream().map(course -> new Counts.Row(Look.in(looks, course.series()),
                IntStream.range(0, chart.times().size()).mapToObj(i ->
                        new Tick(chart.times().get(i), words.number(course.atRisk().get(i)))).toList())).toList();
        return new Scene(across, Optional.empty(), Optional.of(up), List.of(),
                Optional.of(new Counts(words.say("chart.at-risk"), atRisk)), sketch.shapes(), lanes, Legends.of(looks, true),
                Scene.Size.pixels(HEIGHT));
    }

    /** From 0, since a share that starts higher looks as if it fell deep. */
    private Axis up() {
        return Ticks.around(chart.share(), DoubleStream.concat(DoubleStream.of(0, chart.start()), chart.courses().stream()
                .flatMap(course -> course.steps().stream()).flatMapToDouble(step -> Sketch.reach(step.share()))
                .map(share -> Math.clamp(share, 0, 1))), words);
    }

    private List<Reading> draw(Steps.Course course) {
        Look look = Look.in(looks, course.series());
        sketch.band(outline(course), look);
        var line = new ArrayList<Place>(List.of(Place.at(0, chart.start())));
        for (Steps.Step step : course.steps()) {
            line.add(Place.at(step.time(), line.getLast().y()));
            line.add(Place.at(step.time(), step.share().value()));
        }
        line.add(Place.at(course.until(), line.getLast().y()));
        sketch.line(line, look);
        course.censored().forEach(time -> {
            Place at = Place.at(time, share(course, time));
            sketch.line(List.of(at.shifted(0, -TICK), at.shifted(0, TICK)), look.ink(), Sketch.HAIR);
        });
        return IntStream.range(0, chart.times().size()).filter(i -> chart.times().get(i) <= course.until()).mapToObj(i -> {
            double time = chart.times().get(i);
            return new Reading(Place.at(time, share(course, time)), words.reading(course.series().name(),
                    words.at(chart.time(), time), words.say("chart.with-risk", words.figure(chart.share(), at(course, time)),
                            words.number(course.atRisk().get(i)))));
        }).toList();
    }

    private List<Place> outline(Steps.Course course) {
        List<Place> there = edge(course, true);
        List<Place> back = edge(course, false).reversed();
        var outline = new ArrayList<>(there);
        outline.addAll(back);
        return outline;
    }

    private List<Place> edge(Steps.Course course, boolean upper) {
        var edge = new ArrayList<Place>(List.of(Place.at(0, chart.start())));
        for (Steps.Step step : course.steps()) {
            edge.add(Place.at(step.time(), edge.getLast().y()));
            edge.add(Place.at(step.time(), Math.clamp(upper ? step.share().upper() : step.share().lower(), 0, 1)));
        }
        edge.add(Place.at(course.until(), edge.getLast().y()));
        return edge;
    }

    private double share(Steps.Course course, double time) {
        return Sketch.reach(at(course, time)).findFirst().orElse(chart.start());
    }

    private Figure at(Steps.Course course, double time) {
        return course.at(time, chart.start());
    }
}

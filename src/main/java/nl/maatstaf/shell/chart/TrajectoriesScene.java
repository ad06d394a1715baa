package nl.maatstaf.shell.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.maatstaf.shell.chart.Axis.Tick;
import nl.maatstaf.shell.chart.Scene.Counts;
import nl.maatstaf.shell.chart.Scene.Reading;
import nl.maatstaf.shell.chart.Shape.Anchor;

/** Draws means over time: each series beside the other, so that both intervals are seen whole. */
final class TrajectoriesScene {

    private static final double APART = 10;
    private static final double HEIGHT = 280;
    private static final double BESIDE = .5;

    private final Trajectories chart;
    private final ChartWords words;
    private final Map<Series, Look> looks;
    private final Sketch sketch = new Sketch();

    private TrajectoriesScene(Trajectories chart, ChartWords words) {
        this.chart = chart;
        this.words = words;
        this.looks = Look.of(chart.tracks().stream().map(Track::series).toList());
    }

    static Scene of(Trajectories chart, ChartWords words) {
        return new TrajectoriesScene(chart, words).scene();
    }

    private Scene scene() {
        Axis up = Ticks.around(chart.measure(), chart.tracks().stream().flatMap(track -> track.figures().stream())
                .flatMapToDouble(Sketch::reach), words);
        chart.window().ifPresent(window -> {
            sketch.ground(window.first() - BESIDE, up.min(), window.last() + BESIDE, up.max());
            sketch.words(new Place(window.first() - BESIDE, up.max(), 6, 11), window.label(), Anchor.START, Ink.SOFT, false);
        });
        int moments = chart.moments().size();
        List<Tick> ticks = IntStream.range(0, moments).mapToObj(i -> new Tick(i, chart.moments().get(i))).toList();
        var across = new Axis(chart.timeAxis(), -BESIDE, Math.max(1, moments) - BESIDE, ticks);
        sketch.readAlong(across, up);
        var lanes = new ArrayList<List<Reading>>();
        for (int i = 0; i < chart.tracks().size(); i++) {
            lanes.add(draw(chart.tracks().get(i), Sketch.apart(i, chart.tracks().size(), APART), up));
        }
        return new Scene(across, Optional.empty(), Optional.of(up), List.of(), counts(), sketch.shapes(), lanes,
                Legends.of(looks, true), Scene.Size.pixels(HEIGHT));
    }

    private List<Reading> draw(Track track, double shift, Axis up) {
        Look look = Look.in(looks, track.series());
        var readings = new ArrayList<Reading>();
        var line = new ArrayList<Place>();
        for (int i = 0; i < track.figures().size(); i++) {
            Figure figure = track.figures().get(i);
            Place at = new Place(i, up.min(), shift, 0);
            switch (figure) {
                case Figure.Estimate estimate -> {
                    sketch.upright(up(at, estimate.lower()), up(at, estimate.upper()), look.ink());
                    at = up(at, estimate.value());
                    line.add(at);
                    sketch.mark(at, look);
                }
                case Figure.Value value -> {
                    at = up(at, value.value());
                    line.add(at);
                    sketch.mark(at, look);
                }
                case Figure.Absent _ -> {
                    sketch.line(line, look);
                    line.clear();
                }
            }
            readings.add(new Reading(at, words.reading(track.series().name(), chart.moments().get(i),
                    words.withCount(words.figure(chart.measure(), figure), track, i))));
        }
        sketch.line(line, look);
        return readings;
    }

    private static Place up(Place at, double value) {
        return new Place(at.x(), value, at.dx(), at.dy());
    }

    private Optional<Counts> counts() {
        List<Counts.Row> rows = chart.tracks().stream().filter(track -> !track.counts().isEmpty())
                .map(track -> new Counts.Row(Look.in(looks, track.series()), IntStream.range(0, track.counts().size())
                        .mapToObj(i -> new Tick(i, words.number(track.counts().get(i)))).toList())).toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Counts(words.say("chart.counts"), rows));
    }
}

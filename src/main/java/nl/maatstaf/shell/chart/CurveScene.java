package nl.maatstaf.shell.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import nl.maatstaf.shell.chart.Scene.Reading;
import nl.maatstaf.shell.chart.Shape.Anchor;

/** Draws lines over a number, with their bands, and the point where something changes. */
final class CurveScene {

    private static final double HEIGHT = 280;
    private static final double CROSSING = 6;

    private final Curve chart;
    private final ChartWords words;
    private final Map<Series, Look> looks;
    private final Sketch sketch = new Sketch();

    private CurveScene(Curve chart, ChartWords words) {
        this.chart = chart;
        this.words = words;
        this.looks = Look.of(chart.lines().stream().map(Curve.Line::series).toList());
    }

    static Scene of(Curve chart, ChartWords words) {
        return new CurveScene(chart, words).scene();
    }

    private Scene scene() {
        Axis up = Ticks.around(chart.up(), DoubleStream.concat(chart.lines().stream().flatMap(line -> line.points().stream())
                .flatMapToDouble(point -> Sketch.reach(point.figure())), DoubleStream.concat(
                        chart.level().stream().mapToDouble(Curve.Level::at),
                        chart.crossing().stream().mapToDouble(Curve.Crossing::height))), words);
        Axis across = Ticks.around(chart.across(), chart.lines().stream().flatMap(line -> line.points().stream())
                .mapToDouble(Curve.Point::at), words);
        sketch.readAlong(across, up);
        chart.level().ifPresent(level -> {
            sketch.rule(Place.at(across.min(), level.at()), Place.at(across.max(), level.at()), Ink.INK, false);
            sketch.words(new Place(across.min(), level.at(), 6, -9), level.label(), Anchor.START, Ink.SOFT, false);
        });
        var lanes = new ArrayList<List<Reading>>();
        chart.lines().forEach(line -> lanes.add(draw(line)));
        chart.crossing().ifPresent(crossing -> lanes.add(List.of(draw(crossing, across, up))));
        return new Scene(across, Optional.empty(), Optional.of(up), List.of(), Optional.empty(), sketch.shapes(), lanes,
                Legends.of(looks, true), Scene.Size.pixels(HEIGHT));
    }

    private List<Reading> draw(Curve.Line line) {
        Look look = Look.in(looks, line.series());
        var part = new ArrayList<Curve.Point>();
        for (Curve.Point point : line.points()) {
            if (point.figure() instanceof Figure.Absent) {
                draw(part, look);
                part.clear();
            } else {
                part.add(point);
            }
        }
        draw(part, look);
        return line.points().stream().filter(point -> !(point.figure() instanceof Figure.Absent)).map(point -> new Reading(
                place(point), words.reading(looks.size() > 1 ? line.series().name() : "", words.at(chart.across(), point.at()),
                        words.figure(chart.up(), point.figure())))).toList();
    }

    private void draw(List<Curve.Point> part, Look look) {
        sketch.line(part.stream().map(CurveScene::place).toList(), look);
        List<Place> upper = edge(part, true);
        if (upper.size() > 1) {
            var outline = new ArrayList<>(upper);
            outline.addAll(edge(part, false).reversed());
            sketch.band(outline, look);
        }
    }

    private Reading draw(Curve.Crossing crossing, Axis across, Axis up) {
        Place at = Place.at(crossing.at(), crossing.height());
        sketch.rule(at, Place.at(crossing.at(), up.min()), Ink.GREY, true);
        sketch.mark(at, Look.Form.DIAMOND, Ink.INK, CROSSING);
        boolean late = crossing.at() > (across.min() + across.max()) / 2;
        sketch.cleared(Place.at(crossing.at(), up.min()).shifted(late ? -8 : 8, -20), crossing.label(), late ? Anchor.END : Anchor.START, Ink.INK,
                true);
        return new Reading(at, words.reading("", crossing.label(), words.say("chart.reading.one",
                words.at(chart.across(), crossing.at()), words.value(chart.up(), crossing.height()))));
    }

    private static List<Place> edge(List<Curve.Point> part, boolean upper) {
        return part.stream().filter(point -> point.figure() instanceof Figure.Estimate).map(point -> {
            var estimate = (Figure.Estimate) point.figure();
            return Place.at(point.at(), upper ? estimate.upper() : estimate.lower());
        }).toList();
    }

    private static Place place(Curve.Point point) {
        return Place.at(point.at(), Sketch.reach(point.figure()).findFirst().orElseThrow());
    }
}

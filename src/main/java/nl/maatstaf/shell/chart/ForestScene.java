package nl.maatstaf.shell.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import nl.maatstaf.shell.Numbers;
import nl.maatstaf.shell.chart.Scene.Reading;
import nl.maatstaf.shell.chart.Scene.RowHead;
import nl.maatstaf.shell.chart.Scene.Sides;
import nl.maatstaf.shell.chart.Shape.Anchor;

/** Draws comparisons below each other: each row a line for its words and one for its interval. */
final class ForestScene {

    private static final double LINES_A_ROW = 2;
    private static final double WIDE = 13;
    private static final double NARROW = 23;
    private static final double PRIMARY = 7;

    private final Forest chart;
    private final ChartWords words;
    private final Sketch sketch = new Sketch();
    private final List<RowHead> heads = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();

    private ForestScene(Forest chart, ChartWords words) {
        this.chart = chart;
        this.words = words;
    }

    static Scene of(Forest chart, ChartWords words) {
        return new ForestScene(chart, words).scene();
    }

    private Scene scene() {
        Axis across = across();
        double y = 0;
        for (Forest.Group group : chart.groups()) {
            if (group.name().isPresent()) {
                heads.add(new RowHead(y + 1.55, y + 1.2, group.name().get(), "", "", true));
                y += LINES_A_ROW;
            }
            for (Forest.Row row : group.rows()) {
                draw(row, y + 1.4, across);
                heads.add(new RowHead(y + 1.4, y + .55, row.label(), row.n(), outcome(row.figure()), row.primary()));
                y += LINES_A_ROW;
            }
        }
        double end = y + .5;
        chart.relevant().ifPresent(relevant -> DoubleStream.of(1, -1).map(side -> side * (place(relevant) - place(none())))
                .forEach(at -> sketch.rule(Place.at(at, 0), Place.at(at, end), Ink.GREY, true)));
        sketch.rule(Place.at(place(none()), 0), Place.at(place(none()), end), Ink.INK, false);
        return new Scene(across, Optional.of(new Sides(place(none()), chart.left(), chart.right())), Optional.empty(), heads, Optional.empty(),
                sketch.shapes(), List.of(readings), List.of(), new Scene.Size(end, WIDE, NARROW));
    }

    private Axis across() {
        DoubleStream rows = chart.groups().stream().flatMap(group -> group.rows().stream())
                .flatMapToDouble(row -> Sketch.reach(row.figure()));
        DoubleStream fixed = DoubleStream.concat(DoubleStream.of(none()), chart.relevant().stream()
                .flatMap(relevant -> DoubleStream.of(relevant, chart.scale() == Forest.Scale.RATIO ? 1 / relevant : -relevant)));
        DoubleStream all = DoubleStream.concat(rows, fixed);
        return switch (chart.scale()) {
            case DIFFERENCE -> Ticks.around(chart.measure(), all, words);
            case RATIO -> Ticks.ratios(chart.measure(), all, words);
        };
    }

    private void draw(Forest.Row row, double y, Axis across) {
        Ink ink = row.primary() ? Ink.INK : Ink.SOFT;
        double at = switch (row.figure()) {
            case Figure.Estimate estimate -> {
                sketch.level(Place.at(place(estimate.lower()), y), Place.at(place(estimate.upper()), y), ink);
                yield place(estimate.value());
            }
            case Figure.Value value -> place(value.value());
            case Figure.Absent absent -> {
                sketch.cleared(new Place(place(none()), y, 8, 0), absent.why(), Anchor.START, Ink.SOFT, false);
                yield Math.clamp(place(none()), across.min(), across.max());
            }
        };
        if (!(row.figure() instanceof Figure.Absent)) {
            sketch.mark(Place.at(at, y), Look.Form.DIAMOND, ink, row.primary() ? PRIMARY : Sketch.MARK);
        }
        String figure = written(row.figure());
        readings.add(new Reading(Place.at(at, y), words.reading("", row.label(),
                row.n().isEmpty() ? figure : words.say("chart.of", figure, row.n()))));
    }

    /** Beside the row; why there is no figure stands in the row itself. */
    private String outcome(Figure figure) {
        return figure instanceof Figure.Absent ? "" : written(figure);
    }

    private String written(Figure figure) {
        if (!(figure instanceof Figure.Estimate estimate)) {
            return words.figure(chart.measure(), figure);
        }
        Measure measure = chart.measure();
        double unit = measure.share() ? 100 : 1;
        int decimals = Numbers.decimalsBeside(unit * none(), unit * estimate.lower(), unit * estimate.upper(), measure.decimals());
        return words.say("chart.estimate", words.value(measure, estimate.value()),
                words.interval(new Measure(measure.name(), decimals, measure.share()), estimate));
    }

    private double none() {
        return chart.scale().none();
    }

    /** Where a value is on the axis. */
    private double place(double value) {
        return chart.scale() == Forest.Scale.RATIO ? StrictMath.log(value) : value;
    }
}

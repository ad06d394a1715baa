package nl.maatstaf.shell.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nl.maatstaf.shell.chart.Scene.Reading;
import nl.maatstaf.shell.chart.Scene.RowHead;
import nl.maatstaf.shell.chart.Shape.Anchor;

/** Draws values as bars from 0, which end in the mark of their series: below each category one bar a series. */
final class BarsScene {

    private static final double WIDE = 15;
    private static final double NARROW = 19;
    private static final double HALF = 5;
    private static final double PALE = .3;

    private final Bars chart;
    private final ChartWords words;
    private final Map<Series, Look> looks;
    private final Sketch sketch = new Sketch();

    private BarsScene(Bars chart, ChartWords words) {
        this.chart = chart;
        this.words = words;
        this.looks = Look.of(chart.tracks().stream().map(Track::series).toList());
    }

    static Scene of(Bars chart, ChartWords words) {
        return new BarsScene(chart, words).scene();
    }

    private Scene scene() {
        int each = chart.tracks().size() + 1;
        Axis across = Ticks.around(chart.measure(), DoubleStream.concat(DoubleStream.of(0), chart.tracks().stream()
                .flatMap(track -> track.figures().stream()).flatMapToDouble(Sketch::reach)), words);
        var heads = new ArrayList<RowHead>();
        for (int i = 0; i < chart.categories().size(); i++) {
            double top = i * (double) each;
            heads.add(new RowHead(top + .75 + each / 2.0, top + .7, chart.categories().get(i), "", outcome(i), false));
        }
        double end = chart.categories().size() * (double) each + .75;
        sketch.rule(Place.at(0, 0), Place.at(0, end), Ink.INK, false);
        List<List<Reading>> lanes = IntStream.range(0, chart.tracks().size()).mapToObj(this::draw).toList();
        return new Scene(across, Optional.empty(), Optional.empty(), heads, Optional.empty(), sketch.shapes(), lanes,
                Legends.of(looks, false), new Scene.Size(end, WIDE, NARROW));
    }

    /** In words, where there is one series only; of more, the words would not be beside their bars. */
    private String outcome(int category) {
        return chart.tracks().size() == 1
                ? words.figure(chart.measure(), chart.tracks().getFirst().figures().get(category)) : "";
    }

    private List<Reading> draw(int index) {
        Track track = chart.tracks().get(index);
        Look look = Look.in(looks, track.series());
        int each = chart.tracks().size() + 1;
        var readings = new ArrayList<Reading>();
        for (int i = 0; i < chart.categories().size(); i++) {
            double y = i * (double) each + index + 1.75;
            Figure figure = track.figures().get(i);
            double at = Sketch.reach(figure).findFirst().orElse(0);
            switch (figure) {
                case Figure.Estimate estimate -> {
                    bar(at, y, look);
                    sketch.level(Place.at(estimate.lower(), y), Place.at(estimate.upper(), y), look.ink());
                }
                case Figure.Value _ -> bar(at, y, look);
                case Figure.Absent absent ->
                    sketch.words(new Place(0, y, 8, 0), absent.why(), Anchor.START, Ink.SOFT, false);
            }
            readings.add(new Reading(Place.at(at, y), words.reading(track.series().name(), chart.categories().get(i),
                    words.withCount(words.figure(chart.measure(), figure), track, i))));
        }
        return readings;
    }

    private void bar(double at, double y, Look look) {
        Place start = Place.at(0, y);
        Place end = Place.at(at, y);
        sketch.bar(List.of(start.shifted(0, -HALF), end.shifted(0, -HALF), end.shifted(0, HALF), start.shifted(0, HALF)),
                look.ink(), PALE);
        sketch.mark(end, look);
    }
}

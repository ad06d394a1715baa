package nl.maatstaf.shell.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The figures of a chart as a table, in the language of the reader: for the page, and for a report.
 *
 * @param caption what the chart shows
 * @param heads   the heads of the columns
 * @param rows    the rows, each beginning with what it is about
 */
public record ChartTable(String caption, List<String> heads, List<List<String>> rows) {

    /** Copies the lists. */
    public ChartTable {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * {@return the table of a chart}
     *
     * @param chart the chart
     * @param words the words of its language
     */
    public static ChartTable of(Chart chart, ChartWords words) {
        return switch (chart) {
            case Trajectories means -> tracks(means, means.timeAxis(), means.measure(), means.moments(), means.tracks(), words);
            case Bars bars -> tracks(bars, bars.categoryAxis(), bars.measure(), bars.categories(), bars.tracks(), words);
            case Forest forest -> forest(forest, words);
            case Steps steps -> steps(steps, words);
            case Curve curve -> curve(curve, words);
            case Sankey sankey -> sankey(sankey, words);
        };
    }

    private static ChartTable tracks(Chart chart, String axis, Measure measure, List<String> places, List<Track> tracks,
            ChartWords words) {
        List<String> heads = columns(axis, tracks, track -> track.counts().isEmpty()
                ? Stream.of(track.series().name()) : Stream.of(track.series().name(), words.say("chart.n")));
        return new ChartTable(chart.description(), heads, IntStream.range(0, places.size()).mapToObj(i ->
                columns(places.get(i), tracks, track -> {
                    String figure = words.figure(measure, track.figures().get(i));
                    return track.counts().isEmpty() ? Stream.of(figure)
                            : Stream.of(figure, words.number(track.counts().get(i)));
                })).toList());
    }

    private static ChartTable forest(Forest chart, ChartWords words) {
        var rows = new ArrayList<List<String>>();
        for (Forest.Group group : chart.groups()) {
            for (Forest.Row row : group.rows()) {
                String label = group.name().map(name -> words.say("chart.grouped", name, row.label())).orElse(row.label());
                rows.add(List.of(row.primary() ? words.say("chart.primary", label) : label, row.n(),
                        words.figure(chart.measure(), row.figure())));
            }
        }
        return new ChartTable(chart.description(),
                List.of(words.say("chart.row"), words.say("chart.n"), chart.measure().name()), rows);
    }

    private static ChartTable steps(Steps chart, ChartWords words) {
        List<String> heads = columns(chart.time().name(), chart.courses(),
                course -> Stream.of(course.series().name(), words.say("chart.at-risk")));
        return new ChartTable(chart.description(), heads, IntStream.range(0, chart.times().size()).mapToObj(i -> {
            double time = chart.times().get(i);
            return columns(words.value(chart.time(), time), chart.courses(), course -> Stream.of(time <= course.until()
                    ? words.figure(chart.share(), course.at(time, chart.start())) : "–", words.number(course.atRisk().get(i))));
        }).toList());
    }

    private static ChartTable curve(Curve chart, ChartWords words) {
        List<String> heads = columns(chart.across().name(), chart.lines(), line -> Stream.of(line.series().name()));
        var rows = new ArrayList<List<String>>();
        chart.lines().stream().flatMap(line -> line.points().stream()).map(Curve.Point::at).distinct().sorted()
                .forEach(at -> rows.add(columns(words.value(chart.across(), at), chart.lines(), line -> Stream.of(
                        line.points().stream().filter(point -> point.at() == at).findFirst()
                                .map(point -> words.figure(chart.up(), point.figure())).orElse("–")))));
        chart.crossing().ifPresent(crossing -> rows.add(columns(words.say("chart.crossing", crossing.label(),
                words.value(chart.across(), crossing.at())), chart.lines(),
                _ -> Stream.of(words.value(chart.up(), crossing.height())))));
        return new ChartTable(chart.description(), heads, rows);
    }

    private static ChartTable sankey(Sankey chart, ChartWords words) {
        List<String> heads = List.of(words.say("chart.series"), words.say("chart.from"), words.say("chart.to"),
                words.say("chart.people"));
        return new ChartTable(chart.description(), heads, chart.panels().stream().flatMap(panel -> panel.flows().stream()
                .filter(flow -> flow.people() > 0).map(flow -> List.of(panel.series().name(),
                        words.say("chart.grouped", chart.moments().get(flow.moment()), chart.classes().get(flow.from())),
                        words.say("chart.grouped", chart.moments().get(flow.moment() + 1), chart.classes().get(flow.to())),
                        words.number(flow.people())))).toList());
    }

    private static <T> List<String> columns(String first, List<T> series, Function<T, Stream<String>> cells) {
        return Stream.concat(Stream.of(first), series.stream().flatMap(cells)).toList();
    }
}

package nl.maatstaf.shell.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.maatstaf.shell.chart.Sankey.Flow;
import nl.maatstaf.shell.chart.Sankey.Panel;
import nl.maatstaf.shell.chart.Scene.Reading;
import nl.maatstaf.shell.chart.Shape.Anchor;

/**
 * Draws who went where: at each moment the classes as blocks, the highest on top, as thick as they have people; between
 * them the flows. One diagram a series, below each other, all in the same thickness a person.
 */
final class SankeyScene {

    private static final double TITLE = 44;
    private static final double THICK = 150;
    private static final double GAP = 18;
    private static final double BETWEEN = 22;
    private static final double BLOCK = 5;
    private static final double STAYED = .28;
    private static final double MOVED = .5;

    private final Sankey chart;
    private final ChartWords words;
    private final Map<Series, Look> looks;
    private final Sketch sketch = new Sketch();
    private final double each;

    private SankeyScene(Sankey chart, ChartWords words) {
        this.chart = chart;
        this.words = words;
        this.looks = Look.of(chart.panels().stream().map(Panel::series).toList());
        long most = chart.panels().stream().mapToLong(panel -> moments().mapToLong(moment -> LongStream.of(
                sizes(panel, moment)).sum()).max().orElse(0)).max().orElse(0);
        this.each = THICK / Math.max(1, most);
    }

    static Scene of(Sankey chart, ChartWords words) {
        return new SankeyScene(chart, words).scene();
    }

    private Scene scene() {
        double y = 0;
        var lanes = new ArrayList<List<Reading>>();
        for (Panel panel : chart.panels()) {
            Look look = Look.in(looks, panel.series());
            double heads = y + TITLE * .7;
            moments().forEach(moment -> sketch.words(new Place(moment, heads, moment == 0 ? -BLOCK : moment == last() ? BLOCK : 0,
                    0), chart.moments().get(moment), moment == 0 ? Anchor.START : moment == last() ? Anchor.END : Anchor.MIDDLE,
                    Ink.SOFT, false));
            Place title = new Place(0, y + TITLE * .2, panel.series().arm().isPresent() ? 0 : -BLOCK, 0);
            if (panel.series().arm().isPresent()) {
                sketch.mark(title, look);
            }
            sketch.words(title.shifted(panel.series().arm().isPresent() ? 12 : 0, 0), words.say("chart.panel",
                    panel.series().name(), words.number(LongStream.of(sizes(panel, 0)).sum())), Anchor.START, Ink.INK, true);
            lanes.add(draw(panel, y + TITLE, look.ink()));
            y += TITLE + THICK + GAP * (chart.classes().size() - 1) + BETWEEN;
        }
        double end = Math.max(1, y - BETWEEN);
        return new Scene(new Axis("", 0, last(), List.of()), Optional.empty(), Optional.empty(), List.of(),
                Optional.empty(), sketch.shapes(), lanes, List.of(), new Scene.Size(end, 1, 1));
    }

    private List<Reading> draw(Panel panel, double top, Ink ink) {
        // Where there is no room for all words, those of the first and the last moment stay.
        IntStream.concat(IntStream.of(0, last()), IntStream.range(1, last()))
                .forEach(moment -> blocks(panel, moment, top, ink));
        var readings = new ArrayList<Reading>();
        for (int moment = 0; moment < last(); moment++) {
            double[] from = tops(panel, moment, top);
            double[] to = tops(panel, moment + 1, top);
            // The flows of a block leave and arrive in the order of the blocks they go to and come from.
            for (int source = chart.classes().size() - 1; source >= 0; source--) {
                for (int target = chart.classes().size() - 1; target >= 0; target--) {
                    var between = new Flow(moment, source, target, 0);
                    long people = people(panel, flow -> between.equals(new Flow(flow.moment(), flow.from(), flow.to(), 0)));
                    if (people > 0) {
                        readings.add(flow(panel, new Flow(moment, source, target, people), from[source], to[target], ink));
                        from[source] += people * each;
                        to[target] += people * each;
                    }
                }
            }
        }
        return readings;
    }

    private Reading flow(Panel panel, Flow flow, double from, double to, Ink ink) {
        double thick = flow.people() * each;
        sketch.ribbon(new Shape.Ribbon(new Place(flow.moment(), from, BLOCK, 0), thick,
                new Place(flow.moment() + 1.0, to, -BLOCK, 0), thick, ink, flow.from() == flow.to() ? STAYED : MOVED));
        return new Reading(Place.at(flow.moment() + .5, (from + to + thick) / 2), words.say("chart.flow", panel.series().name(),
                chart.moments().get(flow.moment()), chart.moments().get(flow.moment() + 1),
                chart.classes().get(flow.from()), chart.classes().get(flow.to()), words.number(flow.people())));
    }

    private void blocks(Panel panel, int moment, double top, Ink ink) {
        long[] sizes = sizes(panel, moment);
        double[] tops = tops(panel, moment, top);
        boolean last = moment == last();
        for (int one = 0; one < sizes.length; one++) {
            if (sizes[one] > 0) {
                Place head = Place.at(moment, tops[one]);
                Place foot = Place.at(moment, tops[one] + sizes[one] * each);
                sketch.bar(List.of(head.shifted(-BLOCK, 0), head.shifted(BLOCK, 0), foot.shifted(BLOCK, 0),
                        foot.shifted(-BLOCK, 0)), ink, 1);
                sketch.cleared(new Place(moment, (head.y() + foot.y()) / 2, last ? -BLOCK - 6 : BLOCK + 6, 0),
                        words.say("chart.block", chart.classes().get(one), words.number(sizes[one])),
                        last ? Anchor.END : Anchor.START, Ink.INK, false);
            }
        }
    }

    /** Where each class begins at a moment, from the highest downwards. */
    private double[] tops(Panel panel, int moment, double top) {
        long[] sizes = sizes(panel, moment);
        double[] tops = new double[sizes.length];
        double y = top;
        for (int one = sizes.length - 1; one >= 0; one--) {
            tops[one] = y;
            y += sizes[one] * each + GAP;
        }
        return tops;
    }

    /** How many are in each class at a moment: whoever comes or goes, whichever are more. */
    private long[] sizes(Panel panel, int moment) {
        return IntStream.range(0, chart.classes().size()).mapToLong(one -> Math.max(
                people(panel, flow -> flow.moment() == moment && flow.from() == one),
                people(panel, flow -> flow.moment() == moment - 1 && flow.to() == one))).toArray();
    }

    private static long people(Panel panel, Predicate<Flow> which) {
        return panel.flows().stream().filter(which).mapToLong(Flow::people).sum();
    }

    private int last() {
        return chart.moments().size() - 1;
    }

    private IntStream moments() {
        return IntStream.range(0, chart.moments().size());
    }
}

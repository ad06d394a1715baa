package nl.maatstaf.shell.chart;

import java.util.List;

/**
 * Who went from which class to which, from one moment to the next. It describes; it tests nothing.
 *
 * @param description one sentence that says what the chart shows
 * @param moments     the moments in order: at least two
 * @param classes     the classes in order, the lowest first; the chart has the highest on top
 * @param panels      one diagram a series
 */
public record Sankey(String description, List<String> moments, List<String> classes, List<Panel> panels) implements Chart {

    /**
     * One diagram.
     *
     * @param series whose diagram it is
     * @param flows  the flows; those of nobody may be left out
     */
    public record Panel(Series series, List<Flow> flows) {

        /** Copies the flows. */
        public Panel {
            flows = List.copyOf(flows);
        }
    }

    /**
     * People who went from one class to the same or another.
     *
     * @param moment the moment they come from, counted from 0; they go to the next
     * @param from   the class they come from, counted from 0
     * @param to     the class they go to
     * @param people how many
     */
    public record Flow(int moment, int from, int to, long people) {}

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when a flow is between moments or classes that the chart doesn't have
     */
    public Sankey {
        moments = List.copyOf(moments);
        classes = List.copyOf(classes);
        panels = List.copyOf(panels);
        int last = moments.size() - 1;
        int above = classes.size();
        Require.that(last >= 1, "Going from one moment to the next takes two moments.");
        Require.that(panels.stream().flatMap(panel -> panel.flows().stream()).allMatch(flow -> flow.people() >= 0
                && 0 <= flow.moment() && flow.moment() < last && 0 <= flow.from() && flow.from() < above
                && 0 <= flow.to() && flow.to() < above), "A flow is between moments and classes of the chart.");
    }
}

package nl.maatstaf.shell.chart;

/**
 * What a chart says: figures, and texts in the language of the reader. Nothing about how it looks, so that screen, page
 * and table say the same. Each kind refuses figures that don't belong together with an {@link IllegalArgumentException}.
 */
public sealed interface Chart permits Trajectories, Forest, Steps, Sankey, Curve, Bars {

    /** {@return one sentence that says what the chart shows, for who doesn't see it and as its caption} */
    String description();
}

package nl.maatstaf.shell.chart;

import java.util.List;

/**
 * Values of categories beside each other, for each arm, for each stratum, or for everybody: exposure, attrition,
 * response, items left open. Bars start at 0.
 *
 * @param description  one sentence that says what the chart shows
 * @param categoryAxis what the categories are
 * @param measure      what is measured
 * @param categories   the names of the categories in order
 * @param tracks       the values, one track a series
 */
public record Bars(String description, String categoryAxis, Measure measure, List<String> categories, List<Track> tracks)
        implements Chart {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when a track has not one figure a category
     */
    public Bars {
        categories = List.copyOf(categories);
        tracks = List.copyOf(tracks);
        Track.requireSize(tracks, categories.size());
    }
}

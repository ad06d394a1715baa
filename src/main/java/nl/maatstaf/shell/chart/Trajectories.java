package nl.maatstaf.shell.chart;

import java.util.List;
import java.util.Optional;

/**
 * Means over time, of two arms or of everybody: at each moment the interval, then the mark.
 *
 * @param description one sentence that says what the chart shows
 * @param measure     what is measured
 * @param timeAxis    what the moments are
 * @param moments     the names of the moments in order
 * @param tracks      the means, one track a series
 * @param window      the moments that the comparison is about, if they are to be marked
 */
public record Trajectories(String description, Measure measure, String timeAxis, List<String> moments, List<Track> tracks,
        Optional<Window> window) implements Chart {

    /**
     * Some of the moments.
     *
     * @param first the first of them, counted from 0
     * @param last  the last of them
     * @param label what they are, in a few words
     */
    public record Window(int first, int last, String label) {}

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when a track has not one figure a moment, or the window lies outside
     */
    public Trajectories {
        moments = List.copyOf(moments);
        tracks = List.copyOf(tracks);
        Track.requireSize(tracks, moments.size());
        int end = moments.size();
        Require.that(window.stream().allMatch(part -> 0 <= part.first() && part.first() <= part.last() && part.last() < end),
                "The marked moments are among those of the chart.");
    }
}

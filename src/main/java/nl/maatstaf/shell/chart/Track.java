package nl.maatstaf.shell.chart;

import java.util.List;

/**
 * The figures of one series, one for each moment or category of the chart.
 *
 * @param series  whose figures they are
 * @param figures the figures, in the order of the chart
 * @param counts  how many people each is about; empty where the chart doesn't say
 */
public record Track(Series series, List<Figure> figures, List<Long> counts) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when there are not as many counts as figures
     */
    public Track {
        figures = List.copyOf(figures);
        counts = List.copyOf(counts);
        Require.that(counts.isEmpty() || counts.size() == figures.size(), "Each figure has its number of people, or none has.");
    }

    /** A track that doesn't say how many people. */
    public Track(Series series, List<Figure> figures) {
        this(series, figures, List.of());
    }

    static void requireSize(List<Track> tracks, int size) {
        Require.that(tracks.stream().allMatch(track -> track.figures().size() == size),
                "Each series has one figure for each place on the axis.");
    }
}

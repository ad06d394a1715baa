package nl.maatstaf.shell.chart;

import java.util.List;
import java.util.Optional;

/**
 * One or two lines over a number: how a result moves as an assumption does, or the power of a study.
 *
 * @param description one sentence that says what the chart shows
 * @param across      what runs along the horizontal axis
 * @param up          what runs along the vertical axis
 * @param lines       the lines
 * @param level       a horizontal line to compare with, such as no difference
 * @param crossing    the point where something changes, such as the tipping point
 */
public record Curve(String description, Measure across, Measure up, List<Line> lines, Optional<Level> level,
        Optional<Crossing> crossing) implements Chart {

    /**
     * A line.
     *
     * @param series whose line it is
     * @param points its points, in order of their place
     */
    public record Line(Series series, List<Point> points) {

        /** Copies the points. */
        public Line {
            points = List.copyOf(points);
        }
    }

    /**
     * A point of a line.
     *
     * @param at     its place on the horizontal axis
     * @param figure its height, with an interval where a band is to be drawn; where there is none the line is broken
     */
    public record Point(double at, Figure figure) {}

    /**
     * A horizontal line.
     *
     * @param at    its height
     * @param label what it means; may be empty
     */
    public record Level(double at, String label) {}

    /**
     * A marked point.
     *
     * @param at     its place on the horizontal axis
     * @param height its height
     * @param label  what happens there, in a few words
     */
    public record Crossing(double at, double height, String label) {}

    /** Copies the lines. */
    public Curve {
        lines = List.copyOf(lines);
    }
}

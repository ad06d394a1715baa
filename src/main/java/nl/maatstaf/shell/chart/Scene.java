package nl.maatstaf.shell.chart;

import java.util.List;
import java.util.Optional;

/**
 * A chart as shapes and axes, before anybody knows how wide it will be. The kinds of charts end here: a screen and a page
 * each draw any scene.
 *
 * @param across what runs from left to right
 * @param sides  what left and right of its middle mean
 * @param up     what runs upwards, with lines to read along; none where the scene has rows or its own classes
 * @param rows   the rows, from 0 downwards
 * @param counts numbers of people below the axis
 * @param shapes what is drawn, the first of it lowest
 * @param lanes  what is read out, along lines or rows
 * @param legend which look is which series; empty where one goes without saying
 * @param size   how high it is
 */
record Scene(Axis across, Optional<Sides> sides, Optional<Axis> up, List<RowHead> rows, Optional<Counts> counts,
        List<Shape> shapes, List<List<Reading>> lanes, List<Key> legend, Size size) {

    /** What left and right of a place on the axis mean. */
    record Sides(double of, String left, String right) {}

    /**
     * The texts of a row.
     *
     * @param at      the middle of the row
     * @param above   where its text is on a narrow screen, which has no room beside it
     * @param text    what the row is about
     * @param note    how many people, beside it
     * @param outcome the figure in words, at the right
     * @param strong  whether it is written bold
     */
    record RowHead(double at, double above, String text, String note, String outcome, boolean strong) {}

    /** Numbers of people below the axis: what they are, and one row a series. */
    record Counts(String title, List<Row> rows) {

        /** The numbers of one series, each below its place. */
        record Row(Look look, List<Axis.Tick> numbers) {}
    }

    /** A place and what is read out there. */
    record Reading(Place at, String text) {}

    /** A look and whose it is. */
    record Key(Look look, String name, boolean line) {}

    /**
     * How high the part within the axes is.
     *
     * @param units  how many units of the rows
     * @param wide   pixels a unit where there is room at the side
     * @param narrow pixels a unit where there is none
     */
    record Size(double units, double wide, double narrow) {

        /** The height of a chart without rows. */
        static Size pixels(double height) {
            return new Size(1, height, height);
        }
    }
}

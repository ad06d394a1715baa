package nl.maatstaf.shell.chart;

import java.util.List;

/** What a scene is drawn with. Both screen and page know these five, and nothing of the kinds of charts. */
sealed interface Shape {

    /** Through these places, straight. */
    record Line(List<Place> through, Ink ink, double width, boolean dashed, double opacity) implements Shape {}

    /** Within these places, filled. */
    record Area(List<Place> outline, Ink ink, double opacity) implements Shape {}

    /** From one upright edge to another, bent as a river. */
    record Ribbon(Place from, double fromThick, Place to, double toThick, Ink ink, double opacity) implements Shape {}

    /** A mark with a rim of paper. */
    record Mark(Place at, Look.Form form, Ink ink, double radius) implements Shape {}

    /** A text, its middle line at the place; cleared where it lies over something. */
    record Words(Place at, String text, Anchor anchor, Ink ink, boolean bold, boolean cleared) implements Shape {}

    /** Which part of a text is at its place. */
    enum Anchor { START, MIDDLE, END }
}

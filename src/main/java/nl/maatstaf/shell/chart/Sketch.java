package nl.maatstaf.shell.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import nl.maatstaf.shell.chart.Shape.Anchor;

/**
 * Shapes in the order in which they are drawn. Whatever the order in which they are added: the ground, then what is
 * uncertain, then lines, then marks, then words, so that no point hides how uncertain it is.
 */
final class Sketch {

    static final double LINE = 2;
    static final double HAIR = 1;
    static final double MARK = 5;
    private static final double CAP = 4;
    private static final double VEILED = .6;
    private static final double BAND = .16;

    private final List<Shape> ground = new ArrayList<>();
    private final List<Shape> uncertain = new ArrayList<>();
    private final List<Shape> lines = new ArrayList<>();
    private final List<Shape> marks = new ArrayList<>();
    private final List<Shape> words = new ArrayList<>();

    List<Shape> shapes() {
        var all = new ArrayList<Shape>();
        List.of(ground, uncertain, lines, marks, words).forEach(all::addAll);
        return all;
    }

    /** A part of the chart that is marked as a whole. */
    void ground(double left, double bottom, double right, double top) {
        ground.add(new Shape.Area(List.of(Place.at(left, bottom), Place.at(right, bottom), Place.at(right, top),
                Place.at(left, top)), Ink.GROUND, 1));
    }

    /** A line to compare with, below everything. */
    void rule(Place from, Place to, Ink ink, boolean dashed) {
        ground.add(new Shape.Line(List.of(from, to), ink, HAIR, dashed, 1));
    }

    /** Lines to read along, from every named height. */
    void readAlong(Axis across, Axis up) {
        up.ticks().forEach(tick -> rule(Place.at(across.min(), tick.at()), Place.at(across.max(), tick.at()), Ink.LINE, false));
    }

    /** A bar, behind its interval. */
    void bar(List<Place> outline, Ink ink, double opacity) {
        ground.add(new Shape.Area(outline, ink, opacity));
    }

    void ribbon(Shape.Ribbon ribbon) {
        uncertain.add(ribbon);
    }

    void band(List<Place> outline, Look look) {
        uncertain.add(new Shape.Area(outline, look.ink(), BAND));
    }

    /** An interval upwards, with caps. */
    void upright(Place lower, Place upper, Ink ink) {
        whisker(lower, upper, ink, CAP, 0);
    }

    /** An interval from left to right, with caps. */
    void level(Place lower, Place upper, Ink ink) {
        whisker(lower, upper, ink, 0, CAP);
    }

    private void whisker(Place lower, Place upper, Ink ink, double right, double down) {
        uncertain.add(new Shape.Line(List.of(lower, upper), ink, LINE, false, VEILED));
        for (Place end : List.of(lower, upper)) {
            uncertain.add(new Shape.Line(List.of(end.shifted(-right, -down), end.shifted(right, down)), ink, LINE, false,
                    VEILED));
        }
    }

    void line(List<Place> through, Look look) {
        if (through.size() > 1) {
            lines.add(new Shape.Line(List.copyOf(through), look.ink(), LINE, look.dashed(), 1));
        }
    }

    void line(List<Place> through, Ink ink, double width) {
        lines.add(new Shape.Line(List.copyOf(through), ink, width, false, 1));
    }

    void mark(Place at, Look look) {
        marks.add(new Shape.Mark(at, look.form(), look.ink(), MARK));
    }

    void mark(Place at, Look.Form form, Ink ink, double radius) {
        marks.add(new Shape.Mark(at, form, ink, radius));
    }

    void words(Place at, String text, Anchor anchor, Ink ink, boolean bold) {
        words.add(new Shape.Words(at, text, anchor, ink, bold, false));
    }

    /** Words over flows or lines. */
    void cleared(Place at, String text, Anchor anchor, Ink ink, boolean bold) {
        words.add(new Shape.Words(at, text, anchor, ink, bold, true));
    }

    /** Everything a figure reaches, for the axis. */
    static DoubleStream reach(Figure figure) {
        return switch (figure) {
            case Figure.Estimate estimate -> DoubleStream.of(estimate.value(), estimate.lower(), estimate.upper());
            case Figure.Value value -> DoubleStream.of(value.value());
            case Figure.Absent _ -> DoubleStream.empty();
        };
    }

    /** How far series stand apart where they would hide each other. */
    static double apart(int index, int of, double distance) {
        return (index - (of - 1) / 2.0) * distance;
    }
}

package nl.maatstaf.shell.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.maatstaf.shell.chart.Shape.Anchor;

/** Draws shapes on a page. */
final class PaperPen {

    static final double SIZE = 12;
    static final double LEADING = 15;
    private static final double RAISED = 4;
    private static final String DASHES = "6 4";
    private static final double BESIDE = 6;
    private static final double CLEAR = .7;
    /** Of the widest that a text may be, how wide it mostly is. */
    private static final double USUALLY = .76;
    private static final double SQUARE = .9;
    private static final double DIAMOND = 1.25;
    private static final double TRIANGLE = 1.15;

    private final Svg svg;
    private final Plot plot;
    private final List<Rectangle2D> said = new ArrayList<>();

    PaperPen(Svg svg, Plot plot) {
        this.svg = svg;
        this.plot = plot;
    }

    void draw(Shape shape) {
        switch (shape) {
            case Shape.Line line -> stroke(path(line.through(), ""), line.ink(), line.width(), line.dashed(), line.opacity());
            case Shape.Area area -> fill(path(area.outline(), "Z"), area.ink(), area.opacity());
            case Shape.Ribbon ribbon -> fill(river(ribbon), ribbon.ink(), ribbon.opacity());
            case Shape.Mark mark -> mark(mark.form(), mark.ink(), plot.x(mark.at()), plot.y(mark.at()), mark.radius());
            case Shape.Words words -> words(words);
        }
    }

    /** Draws a line that is no shape of the scene. */
    void line(double x1, double y1, double x2, double y2, Ink ink, double width, boolean dashed) {
        stroke("M" + pair(x1, y1) + "L" + pair(x2, y2), ink, width, dashed, 1);
    }

    private void stroke(String path, Ink ink, double width, boolean dashed, double opacity) {
        if (dashed) {
            svg.element("path", "d", path, "fill", "none", "stroke", ink.colour(), "stroke-width", width, "stroke-opacity",
                    opacity, "stroke-dasharray", DASHES);
        } else {
            svg.element("path", "d", path, "fill", "none", "stroke", ink.colour(), "stroke-width", width, "stroke-opacity",
                    opacity);
        }
    }

    private void fill(String path, Ink ink, double opacity) {
        svg.element("path", "d", path, "fill", ink.colour(), "fill-opacity", opacity);
    }

    private String path(List<Place> places, String end) {
        return places.stream().map(place -> Svg.number(plot.x(place)) + " " + Svg.number(plot.y(place)))
                .collect(Collectors.joining("L", "M", end));
    }

    private String river(Shape.Ribbon ribbon) {
        double x0 = plot.x(ribbon.from());
        double x1 = plot.x(ribbon.to());
        double y0 = plot.y(ribbon.from());
        double y1 = plot.y(ribbon.to());
        double low0 = y0 + ribbon.fromThick() * plot.unit();
        double low1 = y1 + ribbon.toThick() * plot.unit();
        double half = (x0 + x1) / 2;
        return "M" + pair(x0, y0) + "C" + pair(half, y0) + " " + pair(half, y1) + " " + pair(x1, y1) + "L" + pair(x1, low1)
                + "C" + pair(half, low1) + " " + pair(half, low0) + " " + pair(x0, low0) + "Z";
    }

    private static String pair(double x, double y) {
        return Svg.number(x) + " " + Svg.number(y);
    }

    /** Draws a mark with a rim of paper, so that it stands before what it lies on. */
    void mark(Look.Form form, Ink ink, double x, double y, double radius) {
        mark(form, ink, x, y, radius, "#ffffff");
    }

    /** Draws a mark in a legend, on the line of its series. */
    void key(Look look, double x, double y, double radius) {
        mark(look.form(), look.ink(), x, y, radius, look.ink().colour());
    }

    private void mark(Look.Form form, Ink ink, double x, double y, double radius, String rim) {
        Object[] look = {"fill", ink.colour(), "stroke", rim, "stroke-width", 1};
        switch (form) {
            case CIRCLE -> svg.element("circle", with(look, "cx", x, "cy", y, "r", radius));
            case SQUARE -> svg.element("rect", with(look, "x", x - radius * SQUARE, "y", y - radius * SQUARE,
                    "width", 2 * radius * SQUARE, "height", 2 * radius * SQUARE));
            case DIAMOND -> svg.element("path", with(look, "d", "M" + pair(x, y - radius * DIAMOND) + "L"
                    + pair(x + radius * DIAMOND, y) + "L" + pair(x, y + radius * DIAMOND) + "L" + pair(x - radius * DIAMOND, y)
                    + "Z"));
            case TRIANGLE -> svg.element("path", with(look, "d", "M" + pair(x, y - radius * TRIANGLE) + "L"
                    + pair(x + radius * TRIANGLE, y + radius) + "L" + pair(x - radius * TRIANGLE, y + radius) + "Z"));
        }
    }

    private static Object[] with(Object[] look, Object... place) {
        Object[] all = new Object[look.length + place.length];
        System.arraycopy(place, 0, all, 0, place.length);
        System.arraycopy(look, 0, all, place.length, look.length);
        return all;
    }

    /** Within the axes: in as many lines as fit. Of two that would lie over each other the first stays. */
    private void words(Shape.Words words) {
        double x = plot.x(words.at());
        double room = switch (words.anchor()) {
            case START -> plot.right() + BESIDE - x;
            case MIDDLE -> plot.right() - plot.left();
            case END -> x + BESIDE - plot.left();
        };
        List<String> lines = TextWidth.wrap(words.text(), SIZE, words.bold(), Math.max(room, SIZE * 4));
        var box = box(lines, x, plot.y(words.at()), words);
        if (said.stream().anyMatch(box::intersects)) {
            return;
        }
        said.add(box);
        if (words.cleared()) {
            svg.element("rect", "x", box.getX() - 2, "y", box.getY(), "width", box.getWidth() + 4, "height", box.getHeight(),
                    "rx", 2, "fill", "#ffffff", "fill-opacity", CLEAR);
        }
        lines(lines, x, plot.y(words.at()), words.anchor(), words.ink(), words.bold());
    }

    private static Rectangle2D box(List<String> lines, double x, double middle, Shape.Words words) {
        double wide = lines.stream().mapToDouble(line -> TextWidth.of(line, SIZE, words.bold())).max().orElse(0) * USUALLY;
        double from = switch (words.anchor()) {
            case START -> x;
            case MIDDLE -> x - wide / 2;
            case END -> x - wide;
        };
        return new Rectangle2D.Double(from, middle - lines.size() * LEADING / 2, wide, lines.size() * LEADING);
    }

    /** Writes lines around a middle line. */
    void lines(List<String> lines, double x, double middle, Anchor anchor, Ink ink, boolean bold) {
        double y = middle + RAISED - (lines.size() - 1) * LEADING / 2;
        for (String line : lines) {
            text(line, x, y, anchor, ink, bold);
            y += LEADING;
        }
    }

    private void text(String line, double x, double y, Anchor anchor, Ink ink, boolean bold) {
        String where = switch (anchor) {
            case START -> "start";
            case MIDDLE -> "middle";
            case END -> "end";
        };
        if (bold) {
            svg.text(line, x, y, "text-anchor", where, "font-family", Svg.BOLD_FAMILY, "font-weight", "700", "fill",
                    ink.colour());
        } else {
            svg.text(line, x, y, "text-anchor", where, "fill", ink.colour());
        }
    }
}

package nl.maatstaf.fieldwork.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.maatstaf.shell.chart.Ink;
import nl.maatstaf.shell.chart.Svg;
import nl.maatstaf.shell.chart.TextWidth;
import nl.maatstaf.study.Arm;

/**
 * Draws a flow as SVG: boxes one below the other, beside some of them a box with those who went another way. Says
 * nothing itself: all words come with the boxes, and each is escaped.
 */
public final class ConsortDrawing {

    /** How wide a drawing is, in the units of its text. */
    public static final int WIDTH = 760;

    private static final int MARGIN = 12;
    private static final int MAIN = 400;
    private static final int ASIDE_FROM = 472;
    private static final int ASIDE = WIDTH - MARGIN - ASIDE_FROM;
    private static final int BETWEEN = 24;
    private static final int LINE = 20;
    private static final int SIZE = 14;
    private static final int PAD = 12;
    private static final int GAP = 16;
    private static final int MARK = 20;

    private ConsortDrawing() {}

    /**
     * A box.
     *
     * @param title what it is about, with a number
     * @param lines what it is made of
     * @param arm   the arm whose colour and mark it has
     */
    public record Box(String title, List<String> lines, Optional<Arm> arm) {

        /** Copies the lines. */
        public Box {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A step of the flow.
     *
     * @param across the boxes of those who go on
     * @param aside  the box of those who don't
     */
    public record Stage(List<Box> across, Optional<Box> aside) {

        /** Copies the boxes. */
        public Stage {
            across = List.copyOf(across);
        }
    }

    private record Placed(int x, int y, int width, int height, Box box, List<String> title, List<String> lines) {

        private int middle() {
            return x + width / 2;
        }

        private int end() {
            return y + height;
        }
    }

    /**
     * Draws it.
     *
     * @param title what is drawn, for who doesn't see it
     */
    public static String of(String title, List<Stage> stages) {
        var svg = new Svg(title, WIDTH, SIZE);
        int y = MARGIN;
        List<Placed> above = List.of();
        for (Stage stage : stages) {
            List<Placed> row = row(stage.across(), y);
            row.forEach(box -> draw(svg, box));
            int from = y;
            if (!above.isEmpty()) {
                connect(svg, above, row);
            }
            y = row.stream().mapToInt(Placed::end).max().orElse(y);
            if (stage.aside().isPresent()) {
                Placed aside = placed(stage.aside().get(), ASIDE_FROM, from, ASIDE);
                draw(svg, aside);
                arrow(svg, MARGIN + MAIN, from + LINE, ASIDE_FROM, from + LINE);
                y = Math.max(y, aside.end());
            }
            above = row;
            y += BETWEEN;
        }
        return svg.finished(y - BETWEEN + MARGIN);
    }

    private static List<Placed> row(List<Box> boxes, int y) {
        int width = (MAIN - GAP * (boxes.size() - 1)) / Math.max(1, boxes.size());
        var row = new ArrayList<Placed>();
        for (int i = 0; i < boxes.size(); i++) {
            row.add(placed(boxes.get(i), MARGIN + i * (width + GAP), y, width));
        }
        // Those side by side end together, so that what follows starts from one line.
        int height = row.stream().mapToInt(Placed::height).max().orElse(0);
        return row.stream().map(box -> new Placed(box.x(), box.y(), box.width(), height, box.box(), box.title(),
                box.lines())).toList();
    }

    private static Placed placed(Box box, int x, int y, int width) {
        int room = width - 2 * PAD;
        List<String> title = TextWidth.wrap(box.title(), SIZE, true, box.arm().isPresent() ? room - MARK : room);
        List<String> lines = box.lines().stream().flatMap(line -> TextWidth.wrap(line, SIZE, false, room).stream()).toList();
        return new Placed(x, y, width, 2 * PAD + LINE * (title.size() + lines.size()) - (LINE - SIZE), box, title, lines);
    }

    private static void draw(Svg svg, Placed box) {
        String colour = box.box().arm().map(Ink::of).orElse(Ink.GREY).colour();
        svg.element("rect", "class", "box", "x", box.x(), "y", box.y(), "width", box.width(), "height", box.height(), "rx", 4,
                "fill", "#ffffff", "stroke", colour, "stroke-width", box.box().arm().isPresent() ? 2.5 : 1.25);
        int x = box.x() + PAD;
        int y = box.y() + PAD + SIZE - 2;
        if (box.box().arm().isPresent()) {
            mark(svg, box.box().arm().get(), x, y - SIZE + 4);
        }
        for (String line : box.title()) {
            text(svg, line, box.box().arm().isPresent() ? x + MARK : x, y, true);
            y += LINE;
        }
        for (String line : box.lines()) {
            text(svg, line, x, y, false);
            y += LINE;
        }
    }

    private static void mark(Svg svg, Arm arm, int x, int y) {
        String colour = Ink.of(arm).colour();
        switch (arm) {
            case REGULAR -> svg.element("circle", "cx", x + 5, "cy", y + 5, "r", 5.5, "fill", colour);
            case TAILORED -> svg.element("rect", "x", x, "y", y, "width", 10, "height", 10, "fill", colour);
        }
    }

    private static void text(Svg svg, String words, int x, int y, boolean bold) {
        if (bold) {
            svg.text(words, x, y, "font-weight", "600");
        } else {
            svg.text(words, x, y);
        }
    }

    /** From one to several and back, by a bar halfway; from one to one straight down. */
    private static void connect(Svg svg, List<Placed> above, List<Placed> below) {
        if (above.size() == 1 && below.size() == 1) {
            arrow(svg, above.getFirst().middle(), above.getFirst().end(), below.getFirst().middle(), below.getFirst().y());
            return;
        }
        int bar = below.getFirst().y() - BETWEEN / 2;
        List<Integer> ends = new ArrayList<>(above.stream().map(Placed::middle).toList());
        ends.addAll(below.stream().map(Placed::middle).toList());
        above.forEach(box -> line(svg, box.middle(), box.end(), box.middle(), bar));
        line(svg, ends.stream().min(Integer::compare).orElseThrow(), bar, ends.stream().max(Integer::compare).orElseThrow(),
                bar);
        below.forEach(box -> arrow(svg, box.middle(), bar, box.middle(), box.y()));
    }

    private static void line(Svg svg, int x1, int y1, int x2, int y2) {
        svg.element("path", "d", "M" + x1 + " " + y1 + "L" + x2 + " " + y2, "stroke", Ink.SOFT.colour(), "stroke-width", 1.25);
    }

    private static void arrow(Svg svg, int x1, int y1, int x2, int y2) {
        line(svg, x1, y1, x2, y2);
        boolean down = x1 == x2;
        svg.element("path", "d", "M" + x2 + " " + y2 + (down ? "l-4 -7h8z" : "l-7 -4v8z"), "fill", Ink.SOFT.colour());
    }
}

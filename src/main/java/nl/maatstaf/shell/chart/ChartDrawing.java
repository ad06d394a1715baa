package nl.maatstaf.shell.chart;

import java.util.ArrayList;
import java.util.List;
import nl.maatstaf.shell.chart.Shape.Anchor;

/**
 * A chart as a drawing for a page: an SVG that stands on its own, 170 mm wide. The same chart gives the same bytes.
 */
public final class ChartDrawing {

    /** How wide a drawing is, in pixels of CSS: 170 mm. */
    public static final double WIDTH = 642;

    private static final double EDGE = 4;
    private static final double GAP = 12;
    private static final double LABELS = .34;
    private static final double TICK = 4;
    private static final double BLOCK = 6;
    private static final double KEY = 40;
    private static final double MARK = 4.5;

    private final Scene scene;
    private final double label;
    private final double note;
    private final double outcome;
    private final Plot plot;
    private final List<List<Scene.Key>> legend = new ArrayList<>();

    private ChartDrawing(Scene scene) {
        this.scene = scene;
        this.label = Math.min(WIDTH * LABELS, scene.rows().stream()
                .mapToDouble(row -> TextWidth.of(row.text(), PaperPen.SIZE, row.strong())).max().orElse(0));
        this.note = scene.rows().stream().mapToDouble(row -> TextWidth.of(row.note(), PaperPen.SIZE, false)).max().orElse(0);
        this.outcome = scene.rows().stream().mapToDouble(row -> TextWidth.of(row.outcome(), PaperPen.SIZE, row.strong())).max().orElse(0);
        breakLegend();
        this.plot = plot();
    }

    /**
     * Draws a chart.
     *
     * @param chart the chart
     * @param words the words of its language
     */
    public static String of(Chart chart, ChartWords words) {
        return new ChartDrawing(Scenes.of(chart, words)).drawn(chart.description());
    }

    private void breakLegend() {
        double used = WIDTH;
        for (Scene.Key key : scene.legend()) {
            double wide = keyWidth(key) + 2 * GAP + TextWidth.of(key.name(), PaperPen.SIZE, false);
            if (used + wide > WIDTH) {
                legend.add(new ArrayList<>());
                used = 0;
            }
            legend.getLast().add(key);
            used += wide;
        }
    }

    private Plot plot() {
        double top = EDGE + legend.size() * PaperPen.LEADING * 1.4;
        top += scene.up().isPresent() ? 2 * PaperPen.LEADING : 0;
        double left = scene.rows().isEmpty() ? EDGE : EDGE + label + (note > 0 ? GAP + note : 0) + GAP;
        left += scene.up().map(axis -> axis.ticks().stream().mapToDouble(tick ->
                TextWidth.of(tick.label(), PaperPen.SIZE, false)).max().orElse(0) + GAP / 2).orElse(0.0);
        double lastTick = scene.across().ticks().stream().mapToDouble(tick ->
                TextWidth.of(tick.label(), PaperPen.SIZE, false) / 2).max().orElse(BLOCK);
        left += scene.up().isEmpty() && scene.rows().isEmpty() ? BLOCK : 0;
        double right = WIDTH - EDGE - Math.max(outcome > 0 ? outcome + GAP : 0, lastTick);
        double unit = unit();
        return new Plot(left, right, top, top + scene.size().units() * unit, scene.across(), scene.up(), unit);
    }

    /** As high as the most broken label needs. */
    private double unit() {
        double unit = scene.size().wide();
        for (int i = 1; i < scene.rows().size(); i++) {
            double between = scene.rows().get(i).at() - scene.rows().get(i - 1).at();
            unit = Math.max(unit, (broken(scene.rows().get(i)).size() * PaperPen.LEADING + EDGE) / between);
        }
        return unit;
    }

    private List<String> broken(Scene.RowHead row) {
        return TextWidth.wrap(row.text(), PaperPen.SIZE, row.strong(), label + 1);
    }

    private String drawn(String description) {
        double height = plot.bottom() + below();
        var svg = new Svg(description, WIDTH, PaperPen.SIZE);
        var pen = new PaperPen(svg, plot);
        drawLegend(pen);
        scene.shapes().forEach(pen::draw);
        scene.up().ifPresent(axis -> drawHeights(pen, axis));
        drawRows(pen);
        if (!scene.across().ticks().isEmpty()) {
            double y = drawTicks(pen);
            scene.counts().ifPresent(counts -> drawCounts(pen, counts, y));
        }
        return svg.finished(height);
    }

    private double below() {
        if (scene.across().ticks().isEmpty()) {
            return EDGE;
        }
        double ticks = TICK + PaperPen.LEADING * 1.2;
        double name = PaperPen.LEADING * 1.2;
        double sides = scene.sides().isPresent() ? PaperPen.LEADING * 1.2 : 0;
        double counts = scene.counts().map(rows -> (rows.rows().size() + 1.6) * PaperPen.LEADING).orElse(0.0);
        return ticks + name + sides + counts + EDGE;
    }

    private void drawLegend(PaperPen pen) {
        double y = EDGE + PaperPen.LEADING * .6;
        for (List<Scene.Key> line : legend) {
            double x = EDGE;
            for (Scene.Key key : line) {
                if (key.line()) {
                    pen.line(x, y, x + KEY - 4, y, key.look().ink(), 2, key.look().dashed());
                }
                pen.key(key.look(), x + (key.line() ? (KEY - 4) / 2 : MARK), y, MARK);
                pen.lines(List.of(key.name()), x + keyWidth(key), y, Anchor.START, Ink.INK, false);
                x += keyWidth(key) + 2 * GAP + TextWidth.of(key.name(), PaperPen.SIZE, false) * .9;
            }
            y += PaperPen.LEADING * 1.4;
        }
    }

    private static double keyWidth(Scene.Key key) {
        return key.line() ? KEY + 2 : 3 * MARK + 2;
    }

    private void drawHeights(PaperPen pen, Axis axis) {
        pen.lines(List.of(axis.name()), EDGE, plot.top() - PaperPen.LEADING, Anchor.START, Ink.SOFT, false);
        for (Axis.Tick tick : axis.ticks()) {
            pen.lines(List.of(tick.label()), plot.left() - GAP / 2, plot.y(tick.at()), Anchor.END, Ink.INK, false);
        }
    }

    private void drawRows(PaperPen pen) {
        for (Scene.RowHead row : scene.rows()) {
            double y = plot.y(row.at());
            pen.lines(broken(row), EDGE, y, Anchor.START, Ink.INK, row.strong());
            pen.lines(List.of(row.note()), EDGE + label + GAP + note, y, Anchor.END, Ink.SOFT, false);
            pen.lines(List.of(row.outcome()), WIDTH - EDGE, y, Anchor.END, Ink.INK, row.strong());
        }
    }

    /** The axis across: its line, ticks and name, and what its sides mean; gives where it ends. */
    private double drawTicks(PaperPen pen) {
        pen.line(plot.left(), plot.bottom(), plot.right(), plot.bottom(), Ink.INK, 1, false);
        double y = plot.bottom() + TICK + PaperPen.LEADING * .6;
        for (Axis.Tick tick : scene.across().ticks()) {
            double x = plot.x(tick.at());
            pen.line(x, plot.bottom(), x, plot.bottom() + TICK, Ink.INK, 1, false);
            pen.lines(List.of(tick.label()), x, y, Anchor.MIDDLE, Ink.INK, false);
        }
        y += PaperPen.LEADING * 1.1;
        if (scene.sides().isPresent()) {
            Scene.Sides sides = scene.sides().get();
            double middle = plot.x(sides.of());
            pen.lines(List.of("← " + sides.left()), middle - GAP, y, Anchor.END, Ink.INK, false);
            pen.lines(List.of(sides.right() + " →"), middle + GAP, y, Anchor.START, Ink.INK, false);
            y += PaperPen.LEADING * 1.2;
        }
        pen.lines(List.of(scene.across().name()), (plot.left() + plot.right()) / 2, y, Anchor.MIDDLE, Ink.SOFT, false);
        return y + PaperPen.LEADING * 1.2;
    }

    private void drawCounts(PaperPen pen, Scene.Counts counts, double from) {
        double y = from + PaperPen.LEADING * .4;
        pen.lines(List.of(counts.title()), EDGE, y, Anchor.START, Ink.SOFT, false);
        for (Scene.Counts.Row row : counts.rows()) {
            y += PaperPen.LEADING;
            pen.key(row.look(), EDGE + MARK + 1, y, MARK);
            for (Axis.Tick number : row.numbers()) {
                pen.lines(List.of(number.label()), plot.x(number.at()), y, Anchor.MIDDLE, Ink.INK, false);
            }
        }
    }
}

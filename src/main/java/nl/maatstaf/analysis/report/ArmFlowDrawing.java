package nl.maatstaf.analysis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.maatstaf.analysis.exhibit.Wording;
import nl.maatstaf.analysis.result.ArmFlow;
import nl.maatstaf.analysis.result.ArmFlow.PerArm;
import nl.maatstaf.shell.chart.ChartDrawing;
import nl.maatstaf.shell.chart.Ink;
import nl.maatstaf.shell.chart.Svg;
import nl.maatstaf.shell.chart.TextWidth;
import nl.maatstaf.study.Arm;

/** Draws the CONSORT flow: one box for everybody, and below it both arms side by side, from allocation to analysis. */
final class ArmFlowDrawing {

    private static final double SIZE = 12;
    private static final double LINE = 18;
    private static final double PAD = 11;
    private static final double BETWEEN = 26;
    private static final double EDGE = 4;
    private static final double GUTTER = 38;
    private static final double COLUMN = (ChartDrawing.WIDTH - 2 * EDGE - GUTTER) / 2;
    private static final double MARK = 5;
    private static final double HEAD = 6;

    private final Wording words;
    private final ArmFlow flow;
    private final Svg svg;

    private record Box(String title, List<String> lines) {}

    private ArmFlowDrawing(Wording words, ArmFlow flow, String title) {
        this.words = words;
        this.flow = flow;
        this.svg = new Svg(title, ChartDrawing.WIDTH, SIZE);
    }

    static String of(ArmFlow flow, Wording words, String title) {
        return new ArmFlowDrawing(words, flow, title).drawn();
    }

    private String drawn() {
        double middle = ChartDrawing.WIDTH / 2;
        var everybody = new Box(words.say("report.flow.allocated",
                words.count(flow.allocated().regular() + flow.allocated().tailored())), List.of(words.say("report.flow.frame")));
        double y = EDGE;
        double end = y + draw(everybody, middle - COLUMN / 2, y, height(everybody, COLUMN), Ink.GREY);
        double bar = end + BETWEEN / 2;
        line(middle, end, middle, bar);
        line(centre(Arm.REGULAR), bar, centre(Arm.TAILORED), bar);
        List<List<Box>> columns = Stream.of(Arm.values()).map(this::column).toList();
        double from = bar;
        y = end + BETWEEN;
        for (int row = 0; row < columns.getFirst().size(); row++) {
            int place = row;
            double height = columns.stream().mapToDouble(column -> height(column.get(place), COLUMN)).max().orElse(0);
            for (Arm arm : Arm.values()) {
                arrow(centre(arm), from, y);
                draw(columns.get(arm.ordinal()).get(row), left(arm), y, height, Ink.of(arm));
                if (row == 0) {
                    mark(arm, left(arm) + COLUMN - PAD - MARK, y + PAD + SIZE / 2 - 1);
                }
            }
            from = y + height;
            y = from + BETWEEN;
        }
        return svg.finished(from + EDGE);
    }

    private List<Box> column(Arm arm) {
        long invited = flow.invited().of(arm);
        long analysed = flow.analysed().of(arm);
        List<String> waves = flow.waves().stream().map(wave -> wave(wave, arm, invited)).toList();
        return List.of(
                new Box(words.say("report.flow.arm", words.arm(arm), words.count(flow.allocated().of(arm))), List.of()),
                new Box(words.say("report.flow.invited", words.count(invited)),
                        List.of(words.say("report.flow.not-invited", words.count(flow.allocated().of(arm) - invited)))),
                new Box(words.say("report.flow.waves"), waves),
                new Box(words.say("report.flow.analysed", words.count(analysed)),
                        List.of(words.say("report.flow.never", words.count(invited - analysed)))));
    }

    private String wave(ArmFlow.Wave wave, Arm arm, long invited) {
        PerArm due = wave.due();
        long deceased = wave.deceased().of(arm);
        long later = invited - due.of(arm) - deceased;
        return words.say("report.flow.wave", wave.wave(), words.count(wave.answered().of(arm)), words.count(due.of(arm)))
                + (deceased == 0 ? "" : words.say("report.flow.deceased", words.count(deceased)))
                + (later == 0 ? "" : words.say("report.flow.later", words.count(later)));
    }

    private static double left(Arm arm) {
        return EDGE + arm.ordinal() * (COLUMN + GUTTER);
    }

    private static double centre(Arm arm) {
        return left(arm) + COLUMN / 2;
    }

    private static List<String> broken(Box box, double width) {
        var lines = new ArrayList<>(TextWidth.wrap(box.title(), SIZE, true, width - 2 * PAD));
        box.lines().forEach(line -> lines.addAll(TextWidth.wrap(line, SIZE, false, width - 2 * PAD)));
        return lines;
    }

    private static double height(Box box, double width) {
        return 2 * PAD + LINE * broken(box, width).size() - (LINE - SIZE);
    }

    private double draw(Box box, double x, double y, double height, Ink ink) {
        svg.element("rect", "x", x, "y", y, "width", COLUMN, "height", height, "rx", 3, "fill", "#ffffff", "stroke",
                ink.colour(), "stroke-width", 1.4);
        int bold = TextWidth.wrap(box.title(), SIZE, true, COLUMN - 2 * PAD).size();
        List<String> lines = broken(box, COLUMN);
        for (int i = 0; i < lines.size(); i++) {
            double base = y + PAD + SIZE - 2 + i * LINE;
            if (i < bold) {
                svg.text(lines.get(i), x + PAD, base, "font-weight", "bold", "font-family", Svg.BOLD_FAMILY);
            } else {
                svg.text(lines.get(i), x + PAD, base);
            }
        }
        return height;
    }

    private void mark(Arm arm, double x, double y) {
        String colour = Ink.of(arm).colour();
        switch (arm) {
            case REGULAR -> svg.element("circle", "cx", x, "cy", y, "r", MARK, "fill", colour);
            case TAILORED -> svg.element("rect", "x", x - MARK, "y", y - MARK, "width", 2 * MARK, "height", 2 * MARK,
                    "fill", colour);
        }
    }

    private void line(double fromX, double fromY, double toX, double toY) {
        svg.element("line", "x1", fromX, "y1", fromY, "x2", toX, "y2", toY, "stroke", Ink.SOFT.colour(), "stroke-width", 1.2);
    }

    private void arrow(double x, double from, double to) {
        line(x, from, x, to - HEAD);
        svg.element("path", "d", "M" + Svg.number(x - HEAD / 2) + " " + Svg.number(to - HEAD) + "h" + Svg.number(HEAD) + "l"
                + Svg.number(-HEAD / 2) + " " + Svg.number(HEAD) + "z", "fill", Ink.SOFT.colour());
    }
}

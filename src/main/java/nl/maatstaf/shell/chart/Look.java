package nl.maatstaf.shell.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.maatstaf.study.Arm;

/**
 * How a series looks: its colour, mark and line, which tell it apart also without colour.
 *
 * @param ink    its colour
 * @param form   its mark
 * @param dashed whether its line is dashed
 */
record Look(Ink ink, Form form, boolean dashed) {

    /** The shape of a mark. */
    enum Form { CIRCLE, SQUARE, DIAMOND, TRIANGLE }

    private static final List<Look> PLAIN = List.of(new Look(Ink.INK, Form.DIAMOND, false),
            new Look(Ink.GREY, Form.TRIANGLE, true), new Look(Ink.SOFT, Form.DIAMOND, true));

    static Look of(Arm arm) {
        return new Look(Ink.of(arm), arm == Arm.REGULAR ? Form.CIRCLE : Form.SQUARE, arm == Arm.TAILORED);
    }

    /** The looks of the series of a chart: those of their arms, or ink and grey in the order given. */
    static Map<Series, Look> of(List<Series> series) {
        var looks = new LinkedHashMap<Series, Look>();
        int plain = 0;
        for (Series one : series) {
            if (!looks.containsKey(one)) {
                int next = plain;
                looks.put(one, one.arm().map(Look::of).orElseGet(() -> PLAIN.get(next % PLAIN.size())));
                plain += one.arm().isPresent() ? 0 : 1;
            }
        }
        return looks;
    }

    static Look in(Map<Series, Look> looks, Series series) {
        return Objects.requireNonNull(looks.get(series));
    }
}

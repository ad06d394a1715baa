package nl.maatstaf.shell.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide a text is at most, in whatever plain face the reader's system has: the widest of those that are usual counts.
 * Estimated, because the machine that draws need not have that face.
 */
public final class TextWidth {

    private static final double NARROW = .42;
    private static final double SPACE = .34;
    private static final double USUAL = .66;
    private static final double CAPITAL = .79;
    private static final double WIDE = 1.02;
    private static final double BOLD = 1.13;

    private TextWidth() {}

    /**
     * {@return how wide a text is at most, in the unit of its size}
     *
     * @param text one line
     * @param size the size of its letters
     * @param bold whether it is bold
     */
    public static double of(String text, double size, boolean bold) {
        return text.codePoints().mapToDouble(TextWidth::of).sum() * size * (bold ? BOLD : 1);
    }

    private static double of(int sign) {
        if (sign == ' ') {
            return SPACE;
        }
        if ("iljtf.,:;'|!()I".indexOf(sign) >= 0) {
            return NARROW;
        }
        if ("mwMW%@–—+=<>".indexOf(sign) >= 0 || sign > 0x2000) {
            return WIDE;
        }
        return Character.isUpperCase(sign) ? CAPITAL : USUAL;
    }

    /**
     * {@return the text in lines that fit; a word that fits no line is cut}
     *
     * @param text any text
     * @param size the size of its letters
     * @param bold whether it is bold
     * @param room how wide a line may be, in the unit of the size
     */
    public static List<String> wrap(String text, double size, boolean bold, double room) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            String rest = word;
            if (!line.isEmpty() && of(line + " " + rest, size, bold) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (line.isEmpty() && of(rest, size, bold) > room) {
                int fits = fitting(rest, size, bold, room);
                lines.add(rest.substring(0, fits));
                rest = rest.substring(fits);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int fitting(String word, double size, boolean bold, double room) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (of(word.substring(0, next), size, bold) > room) {
                break;
            }
            end = next;
        }
        return end;
    }
}

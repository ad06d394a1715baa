package nl.maatstaf.fieldwork.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide a text is at most, in whatever plain face the reader's system has: the widest of those that are usual counts.
 * Estimated, because the machine that draws need not have that face.
 */
final class TextWidth {

    private static final double NARROW = .42;
    private static final double SPACE = .34;
    private static final double USUAL = .66;
    private static final double CAPITAL = .79;
    private static final double WIDE = 1.02;
    private static final double BOLD = 1.13;

    private TextWidth() {}

    static double of(String text, int size, boolean bold) {
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

    /** The text in lines that fit; a word that fits no line is cut. */
    static List<String> wrap(String text, int size, boolean bold, int room) {
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

    private static int fitting(String word, int size, boolean bold, int room) {
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

package nl.maatstaf.fieldwork.letter;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What stands on one page, and where. Lengths are millimetres. */
final class Page {

    private static final double POINT = 25.4 / 72;

    /** Everything that the window of the envelope may show, wherever the letter lies in it. */
    static final Rectangle2D SEEN = new Rectangle2D.Double(85, 39, 120, 51);

    /** What it always shows. */
    static final Rectangle2D ALWAYS_SEEN = new Rectangle2D.Double(95, 50, 100, 29);

    private final List<TextPosition> characters = new ArrayList<>();
    private final String text;

    Page(PDDocument document, int number) throws IOException {
        var stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition character) {
                super.processTextPosition(character);
                if (!character.getUnicode().isBlank()) {
                    characters.add(character);
                }
            }
        };
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        text = Normalizer.normalize(stripper.getText(document), Normalizer.Form.NFKC).replaceAll("\\s+", " ").strip();
    }

    /** {@return all text, with single spaces} */
    String text() {
        return text;
    }

    /** {@return the characters in a place, one after the other, as they were drawn} */
    String in(Rectangle2D place) {
        var found = new StringBuilder();
        characters.stream().filter(character -> box(character).intersects(place))
                .forEach(character -> found.append(character.getUnicode()));
        return found.toString();
    }

    /** {@return the characters of which no part is outside a place} */
    String whollyIn(Rectangle2D place) {
        var found = new StringBuilder();
        characters.stream().filter(character -> place.contains(box(character)))
                .forEach(character -> found.append(character.getUnicode()));
        return found.toString();
    }

    boolean allWithin(Rectangle2D place) {
        return characters.stream().allMatch(character -> place.contains(box(character)));
    }

    private static Rectangle2D box(TextPosition character) {
        double height = character.getFontSizeInPt() * POINT;
        return new Rectangle2D.Double(character.getXDirAdj() * POINT, character.getYDirAdj() * POINT - 0.8 * height,
                Math.max(0.01, character.getWidthDirAdj() * POINT), height);
    }
}

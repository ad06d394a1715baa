package nl.maatstaf.fieldwork.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The letters' own type: Vazirmatn, which has Latin with its accents and Persian in one hand (OFL, beside its files). */
final class Typeface {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;

    private final byte[] regular = read("Vazirmatn-Regular.ttf");
    private final byte[] bold = read("Vazirmatn-Bold.ttf");
    private final CmapLookup characters;

    Typeface() {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(regular))) {
            characters = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PDFont regularIn(PDDocument document) throws IOException {
        return PDType0Font.load(document, new ByteArrayInputStream(regular), true);
    }

    PDFont boldIn(PDDocument document) throws IOException {
        return PDType0Font.load(document, new ByteArrayInputStream(bold), true);
    }

    /**
     * A line in what this type can show: a character that it lacks loses its accents, and one that is nothing without them,
     * such as an emoji, is left out. So no name holds an empty box, and none leaves a line.
     */
    String shown(String text) {
        var shown = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(character -> {
            if (Character.isWhitespace(character)) {
                shown.append(' ');
            } else if (has(character)) {
                shown.appendCodePoint(character);
            } else {
                Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD).codePoints()
                        .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK && has(part))
                        .forEach(shown::appendCodePoint);
            }
        });
        return shown.toString().replaceAll(" +", " ").strip();
    }

    private boolean has(int character) {
        return !Character.isISOControl(character) && Character.getType(character) != Character.FORMAT
                ? characters.getGlyphId(character) > 0 : character == ZERO_WIDTH_NON_JOINER;
    }

    private static byte[] read(String file) {
        try (InputStream stream = Typeface.class.getResourceAsStream("/letter/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("The program is incomplete: /letter/" + file + " is missing.");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package nl.maatstaf.fieldwork.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import nl.maatstaf.fieldwork.Address;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Component;

/** Shows what a letter looks like, to somebody who doesn't exist, with a code that opens nothing. */
@Behind(Door.FIELDWORK)
@Component
public class LetterPreview {

    private static final int DAYS_OPEN = 28;
    private static final int SEED = 12;

    private final Letters letters;
    private final Clock clock;

    LetterPreview(Letters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    /** {@return one letter of this kind in this language, as a PDF file; it says that it is an example} */
    public byte[] file(LetterKind kind, String language) {
        var bytes = new ByteArrayOutputStream();
        try {
            letters.print(List.of(specimen(kind, language)), 1, bytes, Progress.UNWATCHED, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * The same as a picture, for a page.
     *
     * @param dotsPerInch how fine; 100 is about as wide as a screen shows it
     * @return a PNG file
     */
    public byte[] picture(LetterKind kind, String language, int dotsPerInch) {
        try (var document = Loader.loadPDF(file(kind, language))) {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LetterContent specimen(LetterKind kind, String language) {
        return new LetterContent("Sam Voorbeeld", new Address("Voorbeeldstraat 12", "0000 AA", "Voorbeeldstad"), language,
                AccessCode.draw(new SplittableRandom(SEED)), kind, LocalDate.now(clock).plusDays(DAYS_OPEN));
    }
}

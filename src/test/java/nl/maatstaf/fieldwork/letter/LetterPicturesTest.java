package nl.maatstaf.fieldwork.letter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Draws the letters into {@code target/screenshots/letters}, to be looked at. */
class LetterPicturesTest {

    private static final Path FOLDER = Path.of("target", "screenshots", "letters");
    private static final float DOTS_PER_INCH = 100;

    @Test
    void everyKindOfLetterIsDrawn() throws IOException {
        Files.createDirectories(FOLDER);
        Map<String, LetterContent> letters = new LinkedHashMap<>();
        for (String language : new String[] {"nl", "en", "fa"}) {
            for (LetterKind kind : LetterKind.values()) {
                letters.put(language + "-" + kind.key(), Post.letter(kind, language));
            }
        }
        letters.put("long-name", Post.letter("W".repeat(300), LetterKind.INVITATION, "nl"));
        letters.put("long-words", Post.letter("Maria Wilhelmina ".repeat(20), LetterKind.REMINDER_2, "nl"));
        letters.put("persian-name", Post.letter("مریم حسینی", LetterKind.REMINDER_1, "nl"));
        try (var document = Post.document(true, letters.values().toArray(LetterContent[]::new))) {
            assertThat(document.getNumberOfPages()).isEqualTo(letters.size());
            var pictures = new PDFRenderer(document);
            int page = 0;
            for (String name : letters.keySet()) {
                ImageIO.write(pictures.renderImageWithDPI(page++, DOTS_PER_INCH), "png", FOLDER.resolve(name + ".png").toFile());
            }
        }
    }
}

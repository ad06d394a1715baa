package nl.maatstaf.fieldwork.letter;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import nl.maatstaf.fieldwork.Address;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.store.Demo;
import nl.maatstaf.study.WaveCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Letters of an invented institute, on a day that never changes. */
final class Post {

    static final Clock NOON = Clock.fixed(Instant.parse("2026-11-16T12:00:00Z"), WaveCalendar.ZONE);
    static final LocalDate DEADLINE = LocalDate.of(2026, 12, 11);
    static final Institute INSTITUTE = new Institute("Instituut Voorbeeld", "Antwoordnummer 0000", "0000 AA Voorbeeldstad",
            "000 123 45 67", "https://vragen.voorbeeld.example/meedoen", "onderzoek@voorbeeld.example",
            "Robin Verzonnen, onderzoeker");

    private static final Letters OF_THE_DEMO = new Letters(texts(), INSTITUTE, new Demo(true), NOON);
    private static final Letters REAL = new Letters(texts(), INSTITUTE, new Demo(false), NOON);

    private Post() {}

    static DefaultI18NProvider texts() {
        return new DefaultI18NProvider(List.of(Locale.of("nl"), Locale.ENGLISH, Locale.of("fa")));
    }

    static Letters letters(boolean demo) {
        return demo ? OF_THE_DEMO : REAL;
    }

    static AccessCode code(int number) {
        return AccessCode.draw(new SplittableRandom(number));
    }

    static LetterContent letter(LetterKind kind, String language) {
        return letter("Fatima El Amrani", kind, language);
    }

    static LetterContent letter(String name, LetterKind kind, String language) {
        return new LetterContent(name, new Address("Lindelaan 12-B", "1300 AA", "Almere"), language, code(1), kind, DEADLINE);
    }

    static byte[] file(boolean demo, LetterContent... letters) {
        try {
            var bytes = new ByteArrayOutputStream();
            letters(demo).print(List.of(letters), letters.length, bytes, Progress.UNWATCHED);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static PDDocument document(boolean demo, LetterContent... letters) throws IOException {
        return Loader.loadPDF(file(demo, letters));
    }
}

package nl.maatstaf.fieldwork.letter;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Demo;
import nl.maatstaf.store.Door;
import org.springframework.stereotype.Component;

/**
 * Makes one PDF file of many letters, a page each, in the order given. Who may print is asked where the letters are put
 * together; what is printed here is kept nowhere.
 */
@Behind(Door.FIELDWORK)
@Component
public class Letters {

    /** How many letters are laid out at once. */
    static final int SHEAF = 10;

    private final Template template = new Template("/letter/letter.xhtml");
    private final Typeface typeface = new Typeface();
    private final LetterWords words;
    private final Demo demo;
    private final Clock clock;

    Letters(I18NProvider texts, Institute institute, Demo demo, Clock clock) {
        this.words = new LetterWords(texts, institute, typeface);
        this.demo = demo;
        this.clock = clock;
    }

    /**
     * Makes the file. What is asked for is read a sheaf at a time; the pages, some kilobytes each, stay in memory until they
     * are written, all at once, at the end. So a file that was stopped or failed leaves nothing behind.
     *
     * @param letters  the letters
     * @param count    how many there are
     * @param out      receives the file; it is not closed
     * @param progress hears how far it is, and may stop it
     * @throws IOException           when it can't be written
     * @throws IllegalStateException when there are more or fewer letters than was said
     */
    public void print(Iterable<LetterContent> letters, int count, OutputStream out, Progress progress)
            throws IOException {
        print(letters, count, out, progress, demo.on());
    }

    void print(Iterable<LetterContent> letters, int count, OutputStream out, Progress progress, boolean simulated)
            throws IOException {
        LocalDate today = LocalDate.now(clock);
        try (var file = new LetterFile(template, typeface)) {
            int made = 0;
            for (Iterator<LetterContent> left = letters.iterator(); left.hasNext();) {
                List<Template.Words> sheaf = new ArrayList<>(SHEAF);
                while (left.hasNext() && sheaf.size() < SHEAF) {
                    sheaf.add(words.of(left.next(), today, simulated));
                }
                file.add(sheaf);
                made += sheaf.size();
                progress.made(made, count);
            }
            if (made != count || made == 0) {
                throw new IllegalStateException(count + " letters were to be printed, and " + made + " came.");
            }
            file.write(out, clock.instant());
        }
    }
}

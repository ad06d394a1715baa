package nl.maatstaf.load;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Somebody who goes through the whole questionnaire, one page at a time, and sends it. */
final class Respondent {

    private static final int MORE_PAGES_THAN_THERE_ARE = 150;

    private final Phone phone;
    private final Think think;
    private int saved;
    private boolean sent;

    /** How long somebody looks at a page. */
    @FunctionalInterface
    interface Think {
        void about() throws InterruptedException;
    }

    Respondent(Phone phone, Think think) {
        this.phone = phone;
        this.think = think;
    }

    /** {@return how many pages were answered and called saved} */
    int saved() {
        return saved;
    }

    /** {@return whether the last page said that it is sent} */
    boolean sent() {
        return sent;
    }

    /** From the code to the last page, or until that many answers are saved. */
    void answer(String code, int most) throws IOException, InterruptedException {
        phone.open(code);
        for (int pages = 0; pages < MORE_PAGES_THAN_THERE_ARE && !sent && saved < most; pages++) {
            think.about();
            Screen.Node page = phone.screen.page().orElseThrow(() -> new IOException("There is no page."));
            List<Screen.Node> language = phone.screen.below(page, node -> node.tag.equals("button") && phone.screen.words(node).equals("Nederlands"));
            List<Screen.Node> options = phone.screen.below(page, node -> "radio".equals(node.attributes.get("type")));
            if (!options.isEmpty()) {
                // The last one is that somebody does not want to say.
                Screen.Node option = options.get(ThreadLocalRandom.current().nextInt(options.size() - 1));
                if (!phone.tick(option)) {
                    throw new IOException("Not saved.");
                }
                saved++;
            }
            List<Screen.Node> next = language.isEmpty() ? phone.screen.below(page, node -> node.classes.contains("main-button")) : language;
            if (next.isEmpty()) {
                throw new IOException("Nothing leads on from: " + phone.screen.words(page));
            }
            boolean sends = phone.screen.words(next.getLast()).equals("Versturen");
            phone.press(next.getLast());
            // Said only once the server has answered.
            sent = sends;
        }
    }
}

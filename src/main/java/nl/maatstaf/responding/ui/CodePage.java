package nl.maatstaf.responding.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Consumer;

/** Where the code from the letter is typed. */
final class CodePage extends Page {

    /**
     * Makes the page.
     *
     * @param typed   what was typed before
     * @param problem what to say about the code just tried; empty at first
     * @param entered receives what was typed
     */
    CodePage(Words words, String typed, Optional<Told> problem, Consumer<String> entered) {
        super(words, words.get("code.heading"));
        addToBody(new Paragraph(words.get("code.who")), new Paragraph(words.get("code.where")));
        problem.map(told -> told.in(words)).map(Page::notice).ifPresent(this::addToBody);
        var code = new CodeField(words);
        code.setValue(typed);
        // Enter arrives after the change it confirms, so the value is the whole of what was typed.
        code.onEnter(() -> entered.accept(code.value()));
        addToBody(code, new Anchor("meedoen/cijfers", words.get("own-marks.link")),
                new Anchor("meedoen/rechten", words.get("rights.link")));
        addNext(words.get("page.next"), () -> entered.accept(code.value()));
    }
}

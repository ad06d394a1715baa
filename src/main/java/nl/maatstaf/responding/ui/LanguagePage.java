package nl.maatstaf.responding.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The choice of language, each language called by its own name. */
final class LanguagePage extends Page {

    LanguagePage(Words words, List<String> languages, Consumer<String> chosen) {
        super(words, words.get("language.heading"));
        var choices = new Div();
        choices.addClassName("languages");
        for (String language : languages) {
            NativeButton button = button(nameOf(language), "choice-button", () -> chosen.accept(language));
            button.getElement().setAttribute("lang", language).setAttribute("dir", "auto");
            choices.add(button);
        }
        addToBody(choices);
    }

    /** {@return what its speakers call a language} */
    static String nameOf(String language) {
        Locale locale = Locale.of(language);
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}

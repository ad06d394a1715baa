package nl.maatstaf.responding.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The choice of language, each language called by its own name. */
final class LanguagePage extends Page {

    LanguagePage(List<String> languages, Consumer<String> chosen) {
        super("language.heading");
        var choices = new Div();
        choices.addClassName("languages");
        for (String language : languages) {
            Locale locale = Locale.of(language);
            String name = locale.getDisplayLanguage(locale);
            NativeButton button = button(name.substring(0, 1).toUpperCase(locale) + name.substring(1), "option",
                    () -> chosen.accept(language));
            button.getElement().setAttribute("lang", language);
            choices.add(button);
        }
        addToBody(choices);
    }
}

package nl.maatstaf.responding.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.maatstaf.responding.ReadingChoice;
import nl.maatstaf.responding.ui.field.Select;
import nl.maatstaf.shell.Languages;

/** How to read: the language, the letters, and having the page read out. The same on every page of the participant. */
@JavaScript("context://maatstaf/read-aloud.js")
final class Tools extends Div {

    private static final String CHOSEN = "maatstaf.reading";
    private static final String PRESSED = "aria-pressed";

    private final List<String> languages;
    private final Consumer<ReadingChoice> keep;
    private boolean open;

    /**
     * Makes the row.
     *
     * @param languages those on offer
     * @param keep      hears what was chosen
     */
    Tools(List<String> languages, Consumer<ReadingChoice> keep) {
        this.languages = languages;
        this.keep = keep;
        addClassName("tools");
    }

    /** Shows itself anew in a language. */
    void show(Words words) {
        removeAll();
        Map<String, String> names = new LinkedHashMap<>();
        languages.forEach(language -> names.put(language, LanguagePage.nameOf(language)));
        var language = new Select(words.get("tools.language"), names, picked -> {
            choose(new ReadingChoice(picked, reading(words).size(), reading(words).contrast()));
            Languages.choose(Locale.of(picked));
        });
        language.pick(words.language());
        var letters = letters(words);
        letters.setOpen(open);
        letters.addToggleListener(toggled -> open = toggled.isOpened());
        add(language, letters, readAloud(words));
        apply(reading(words));
    }

    /** Reads as the holder of this code chose on another day. */
    static void recall(ReadingChoice reading) {
        remember(reading);
        Languages.chooseUnlessChosen(Locale.of(reading.language()));
    }

    /** The next to use this browser is somebody else, perhaps. */
    static void forget() {
        VaadinSession.getCurrent().setAttribute(CHOSEN, null);
    }

    /** {@return how to read now} */
    static ReadingChoice reading(Words words) {
        return VaadinSession.getCurrent().getAttribute(CHOSEN) instanceof ReadingChoice reading
                ? new ReadingChoice(words.language(), reading.size(), reading.contrast())
                : ReadingChoice.in(words.language());
    }

    private NativeDetails letters(Words words) {
        var sizes = new Div(new Span(words.get("tools.size")));
        for (ReadingChoice.TextSize size : ReadingChoice.TextSize.values()) {
            sizes.add(option(words.get("tools.size." + size.name().toLowerCase(Locale.ROOT)),
                    size == reading(words).size(),
                    () -> new ReadingChoice(words.language(), size, reading(words).contrast())));
        }
        var contrasts = new Div(new Span(words.get("tools.contrast")));
        for (ReadingChoice.Contrast contrast : ReadingChoice.Contrast.values()) {
            contrasts.add(option(words.get("tools.contrast." + contrast.name().toLowerCase(Locale.ROOT)),
                    contrast == reading(words).contrast(),
                    () -> new ReadingChoice(words.language(), reading(words).size(), contrast)));
        }
        var details = new NativeDetails(new Span(words.get("tools.letters")), new Div(sizes, contrasts));
        details.addClassName("letters");
        return details;
    }

    /** Stays where it is when it is pressed, so that whoever goes by keyboard stays there too. */
    private NativeButton option(String text, boolean chosen, Supplier<ReadingChoice> choice) {
        var button = new NativeButton(text);
        button.addClassName("tool");
        button.getElement().setAttribute(PRESSED, Boolean.toString(chosen));
        button.addClickListener(_ -> {
            choose(choice.get());
            apply(choice.get());
            button.getParent().ifPresent(row -> row.getChildren().filter(NativeButton.class::isInstance)
                    .forEach(other -> other.getElement().setAttribute(PRESSED, Boolean.toString(other.equals(button)))));
        });
        return button;
    }

    private static NativeButton readAloud(Words words) {
        var button = new NativeButton(words.get("tools.read-aloud"));
        button.addClassName("tool");
        button.getElement().setAttribute("hidden", true);
        button.getElement().executeJs("window.maatstafReadAloud(this, $0, $1, $2)", words.language(),
                words.get("tools.read-aloud"), words.get("tools.read-aloud.stop"));
        return button;
    }

    private void choose(ReadingChoice reading) {
        remember(reading);
        keep.accept(reading);
    }

    private static void remember(ReadingChoice reading) {
        VaadinSession.getCurrent().setAttribute(CHOSEN, reading);
    }

    private static void apply(ReadingChoice reading) {
        UI.getCurrent().getPage().executeJs("""
                document.documentElement.dataset.letters = $0;
                document.documentElement.dataset.contrast = $1;""",
                reading.size().name().toLowerCase(Locale.ROOT), reading.contrast().name().toLowerCase(Locale.ROOT));
    }
}

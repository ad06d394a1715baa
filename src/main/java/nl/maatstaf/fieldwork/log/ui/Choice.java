package nl.maatstaf.fieldwork.log.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** One of a few, each a button that stays pressed. */
final class Choice<T> extends Div {

    private final Map<T, NativeButton> buttons = new LinkedHashMap<>();
    private T chosen;

    /**
     * Makes the choice.
     *
     * @param first   what is chosen at first
     * @param words   what each is called
     * @param changed what is done when somebody chooses
     */
    Choice(String label, T[] options, T first, Function<T, String> words, Consumer<T> changed) {
        this.chosen = first;
        addClassName("choice-row");
        var name = new Span(label);
        name.addClassName("choice-label");
        add(name);
        getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        for (T option : options) {
            var button = new NativeButton(words.apply(option), click -> {
                choose(option);
                changed.accept(option);
            });
            button.addClassName("choice");
            buttons.put(option, button);
            add(button);
        }
        choose(first);
    }

    T chosen() {
        return chosen;
    }

    private void choose(T option) {
        chosen = option;
        buttons.forEach((one, button) ->
                button.getElement().setAttribute("aria-pressed", Boolean.toString(one.equals(option))));
    }
}

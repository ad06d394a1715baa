package nl.maatstaf.fieldwork.log.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** One of a few, each a button that stays pressed. */
final class Choice<T> extends Div {

    private final Map<T, NativeButton> buttons = new LinkedHashMap<>();
    private T chosen;

    Choice(String label, T[] options, T first, Function<T, String> words) {
        this.chosen = first;
        addClassName("choice-row");
        var name = new Span(label);
        name.addClassName("choice-label");
        add(name);
        getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        for (T option : options) {
            var button = new NativeButton(words.apply(option), click -> choose(option));
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

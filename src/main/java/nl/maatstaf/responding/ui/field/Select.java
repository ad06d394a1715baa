package nl.maatstaf.responding.ui.field;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The browser's own list to pick from: on a phone it opens large. */
@Tag("select")
public final class Select extends HtmlContainer {

    private static final String VALUE = "value";

    private final Map<String, String> options;

    /**
     * Makes it.
     *
     * @param label   what is picked, for who can't see it
     * @param options the words per value, in order
     * @param picked  receives a value when somebody picks another one
     */
    public Select(String label, Map<String, String> options, Consumer<String> picked) {
        this.options = options;
        getElement().setAttribute("aria-label", label);
        options.forEach((value, text) -> {
            Element option = new Element("option");
            option.setAttribute(VALUE, value);
            option.setText(text);
            getElement().appendChild(option);
        });
        getElement().addPropertyChangeListener(VALUE, "change", change -> {
            if (change.isUserOriginated()) {
                picked().ifPresent(picked);
            }
        });
    }

    /** {@return what is picked; nothing when the browser sends something that was not on offer} */
    public Optional<String> picked() {
        return Optional.ofNullable(getElement().getProperty(VALUE)).filter(options::containsKey);
    }

    /** Shows this value as picked. */
    public void pick(String value) {
        getElement().setProperty(VALUE, value);
        // The property travels before the options do; a list without its option would show nothing.
        getElement().executeJs("this.value = $0", value);
    }
}

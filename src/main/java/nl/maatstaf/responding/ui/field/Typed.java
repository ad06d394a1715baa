package nl.maatstaf.responding.ui.field;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;

/** The browser's own field to type in: one line or some. It tells while somebody types, so that little is ever lost. */
final class Typed extends Div {

    private static final String VALUE = "value";

    private final Element field;

    private Typed(Element field, String labelledBy, int atMost, Consumer<String> typed) {
        this.field = field;
        field.setAttribute("aria-labelledby", labelledBy).setAttribute("maxlength", Integer.toString(atMost))
                .setAttribute("autocomplete", "off").setAttribute("dir", "auto")
                .setAttribute("aria-describedby", AnswerField.PROBLEM);
        field.addPropertyChangeListener(VALUE, "input", change -> {
            if (change.isUserOriginated()) {
                typed.accept(value());
            }
        }).debounce(AnswerField.PAUSE_MILLISECONDS);
        field.addPropertyChangeListener(VALUE, "change", change -> {
            if (change.isUserOriginated()) {
                typed.accept(value());
            }
        });
        getElement().appendChild(field);
    }

    static Typed line(String labelledBy, int atMost, Consumer<String> typed) {
        return new Typed(new Input().getElement(), labelledBy, atMost, typed);
    }

    static Typed lines(String labelledBy, int atMost, Consumer<String> typed) {
        return new Typed(new Element("textarea").setAttribute("rows", "6"), labelledBy, atMost, typed);
    }

    Typed digitsOnly() {
        field.setAttribute("inputmode", "numeric").setAttribute("dir", "ltr");
        return this;
    }

    String value() {
        return field.getProperty(VALUE, "").strip();
    }

    void set(String value) {
        field.setProperty(VALUE, value);
    }
}

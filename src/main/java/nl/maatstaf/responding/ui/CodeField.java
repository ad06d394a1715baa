package nl.maatstaf.responding.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.data.value.ValueChangeMode;

/** A field for the code in the letter, which is read from left to right in every language. */
final class CodeField extends Div {

    private final Input field = new Input();

    CodeField(Words words) {
        field.setId("code");
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.getElement().setAttribute("autocomplete", "off").setAttribute("autocapitalize", "characters")
                .setAttribute("spellcheck", "false").setAttribute("maxlength", "20").setAttribute("dir", "ltr");
        var label = new NativeLabel(words.get("code.label"));
        label.setFor(field);
        add(label, field);
        addClassName("code-field");
    }

    String value() {
        return field.getValue();
    }

    void setValue(String typed) {
        field.setValue(typed);
    }

    void onEnter(Runnable action) {
        field.getElement().addEventListener("keydown", key -> action.run()).setFilter("event.key === 'Enter'");
    }
}

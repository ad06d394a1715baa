package nl.maatstaf.responding.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.data.value.ValueChangeMode;

/** A field for the word by which somebody sees their own marks. It can be read: a word that is mistyped helps nobody. */
final class WordField extends Div {

    private static final String LONGEST = "60";

    private final Input field = new Input();

    WordField(Words words) {
        field.setId("word");
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.getElement().setAttribute("autocomplete", "off").setAttribute("autocapitalize", "none")
                .setAttribute("spellcheck", "false").setAttribute("maxlength", LONGEST).setAttribute("dir", "auto");
        var label = new NativeLabel(words.get("word.label"));
        label.setFor(field);
        add(label, field);
        addClassNames("code-field", "word-field");
    }

    String value() {
        return field.getValue();
    }

    void setValue(String typed) {
        field.setValue(typed);
    }
}

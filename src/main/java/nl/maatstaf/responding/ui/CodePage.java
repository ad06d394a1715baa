package nl.maatstaf.responding.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.Consumer;

/** Where the code from the letter is typed. */
final class CodePage extends Page {

    private final Input field = new Input();

    /**
     * Makes the page.
     *
     * @param typed   what was typed before
     * @param problem the key of what to say about the code just tried; empty at first
     * @param entered receives what was typed
     */
    CodePage(String typed, Optional<String> problem, Consumer<String> entered) {
        super("code.heading");
        addToBody(new Paragraph(getTranslation("code.who")), new Paragraph(getTranslation("code.where")));
        problem.map(this::notice).ifPresent(this::addToBody);
        addToBody(codeField());
        field.setValue(typed);
        addNext(getTranslation("page.next"), () -> entered.accept(field.getValue()));
        // Enter arrives after the change it confirms, so the value is the whole of what was typed.
        field.getElement().addEventListener("keydown", key -> entered.accept(field.getValue()))
                .setFilter("event.key === 'Enter'");
    }

    private Div codeField() {
        field.setId("code");
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.getElement().setAttribute("autocomplete", "off").setAttribute("autocapitalize", "characters")
                .setAttribute("spellcheck", "false").setAttribute("maxlength", "15");
        var label = new NativeLabel(getTranslation("code.label"));
        label.setFor(field);
        var group = new Div(label, field);
        group.addClassName("code-field");
        return group;
    }

    private Div notice(String key) {
        var notice = new Div(new Span(getTranslation(key)));
        notice.addClassNames("notice", "warn");
        notice.getElement().setAttribute("role", "alert");
        return notice;
    }
}

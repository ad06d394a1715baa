package nl.maatstaf.staff.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;

/** The fields of the pages on which somebody proves who they are: a label, the field, and below it what is wrong. */
final class Fields {

    private Fields() {}

    static Div labelled(String label, Input input, Optional<String> help) {
        String id = "field-" + input.getElement().getAttribute("name");
        input.setId(id);
        var name = new NativeLabel(label);
        name.setFor(id);
        var field = new Div(name, input);
        field.addClassName("field");
        help.ifPresent(text -> {
            var explained = new Paragraph(text);
            explained.setId(id + "-help");
            explained.addClassName("field-help");
            input.getElement().setAttribute("aria-describedby", id + "-help");
            field.add(explained);
        });
        return field;
    }

    static Input input(String name, String type, String autocomplete) {
        var input = new Input();
        input.setType(type);
        input.getElement().setAttribute("name", name).setAttribute("autocomplete", autocomplete);
        return input;
    }

    /** Says what went wrong; screen readers say it at once. */
    static Paragraph refusal(String text) {
        var refusal = new Paragraph(text);
        refusal.addClassNames("notice", "warn");
        refusal.getElement().setAttribute("role", "alert");
        return refusal;
    }

    static NativeButton button(String text, String style, Runnable action) {
        var button = new NativeButton(text, click -> action.run());
        button.addClassName(style);
        button.getElement().setAttribute("type", "button");
        return button;
    }
}

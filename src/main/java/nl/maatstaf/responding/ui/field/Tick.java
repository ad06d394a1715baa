package nl.maatstaf.responding.ui.field;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;

/** A radio button or a checkbox with its words, all of it to be tapped. */
@Tag("label")
final class Tick extends HtmlContainer {

    private static final String CHECKED = "element.checked";

    private final Element input = new Element("input");
    private boolean ticked;

    private Tick(String type, String name, String text, Consumer<Boolean> changed) {
        addClassName("option");
        input.setAttribute("type", type).setAttribute("name", name);
        input.addEventListener("change", change -> {
            ticked = change.getEventData().get(CHECKED).asBoolean();
            changed.accept(ticked);
        }).addEventData(CHECKED);
        getElement().appendChild(input);
        add(new Span(text));
    }

    static Tick radio(String group, String text, Runnable chosen) {
        return new Tick("radio", group, text, ticked -> {
            if (ticked) {
                chosen.run();
            }
        });
    }

    static Tick box(String name, String text, Consumer<Boolean> changed) {
        return new Tick("checkbox", name, text, changed);
    }

    boolean ticked() {
        return ticked;
    }

    /** Shows it so in the browser; what is so already is left alone, for a press ahead of us may have changed it. */
    void tick(boolean now) {
        if (ticked != now) {
            ticked = now;
            input.executeJs("this.checked = $0", now);
        }
    }
}

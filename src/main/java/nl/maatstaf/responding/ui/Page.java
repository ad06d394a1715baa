package nl.maatstaf.responding.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import nl.maatstaf.instrument.Texts;

/** One page of the questionnaire: a heading, what is on it, and at the bottom the way back and the way on. */
abstract class Page extends Div {

    private final H1 heading = new H1();
    private final Div body = new Div();
    private final Div steps = new Div();
    private final Div foot = new Div(steps);

    /** A page whose heading is a text of the interface. */
    Page(String headingKey) {
        heading.setText(getTranslation(headingKey));
        assemble();
    }

    /** A page whose heading comes from a definition. */
    Page(Texts text, String language) {
        heading.setText(text.in(language));
        assemble();
    }

    private void assemble() {
        addClassName("page");
        body.addClassName("page-body");
        steps.addClassName("page-steps");
        heading.getElement().setAttribute("tabindex", "-1");
        body.add(heading);
        foot.addClassName("page-foot");
        add(body, foot);
    }

    final void addToBody(Component... components) {
        body.add(components);
    }

    final void addAboveHeading(Component component) {
        body.addComponentAsFirst(component);
    }

    /** Something that must be in sight whatever the length of the page. */
    final void addAboveSteps(Component component) {
        foot.addComponentAsFirst(component);
    }

    final NativeButton addBack(String text, Runnable action) {
        NativeButton button = button(text, "plain-button", action);
        steps.addComponentAsFirst(button);
        return button;
    }

    final NativeButton addNext(String text, Runnable action) {
        NativeButton button = button(text, "main-button", action);
        steps.add(button);
        return button;
    }

    static NativeButton button(String text, String styles, Runnable action) {
        var button = new NativeButton(text, click -> action.run());
        button.addClassNames(styles.split(" "));
        return button;
    }

    /** A new page starts at its heading, for the eye and for a screen reader. */
    @Override
    protected void onAttach(AttachEvent attachEvent) {
        heading.getElement().executeJs("window.scrollTo(0, 0); this.focus({preventScroll: true})");
    }
}

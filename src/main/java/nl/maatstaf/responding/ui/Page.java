package nl.maatstaf.responding.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import nl.maatstaf.shell.Connection;

/** One page of the questionnaire: a heading, what is on it, and at the bottom the way back and the way on. */
abstract class Page extends Div {

    static final String HEADING = "heading";

    final Words words;
    private final H1 heading = new H1();
    private final Div body = new Div();
    private final Div steps = new Div();
    private final Div foot = new Div(steps);

    /**
     * Makes a page.
     *
     * @param words   the language it is in
     * @param heading its heading
     */
    Page(Words words, String heading) {
        this.words = words;
        this.heading.setText(heading);
        this.heading.setId(HEADING);
        this.heading.getElement().setAttribute("tabindex", "-1");
        addClassName("page");
        body.addClassName("page-body");
        steps.addClassName("page-steps");
        body.add(this.heading);
        foot.addClassName("page-foot");
        var offline = new Div(new Span(words.get("frame.offline")));
        offline.addClassNames("offline", "notice", "warn");
        offline.getElement().setAttribute("role", "alert");
        foot.addComponentAsFirst(offline);
        add(body, foot);
    }

    /** {@return where somebody is, for the title of the browser's tab} */
    String title() {
        return heading.getText();
    }

    final void addToBody(Component... components) {
        body.add(components);
    }

    final void addAboveHeading(Component component) {
        body.addComponentAsFirst(component);
    }

    /**
     * Takes presses until one of the buttons at the bottom is pressed, and then no more: what is changed on a page that
     * is being left would reach nobody.
     */
    final void closeWhenLeft() {
        steps.getElement().executeJs("""
                this.addEventListener('click', (press) => {
                    // The second half of a double tap was meant for the page before.
                    if (press.detail > 1) press.stopImmediatePropagation();
                    else if (press.target.closest('button')) this.closest('.page').inert = true;
                }, true);""");
    }

    /** Takes presses again, because the page was not left. */
    final void reopen() {
        getElement().executeJs("this.inert = false; this.querySelector('[role=alert]:not(:empty)')?.scrollIntoView()");
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

    /** A sentence that is read out as soon as it appears. */
    static Div notice(String text) {
        var notice = new Div(new Span(text));
        notice.addClassNames("notice", "warn");
        notice.getElement().setAttribute("role", "alert");
        return notice;
    }

    /** A new page starts at its heading, for the eye and for a screen reader. */
    @Override
    protected void onAttach(AttachEvent attachEvent) {
        Connection.confirm();
        heading.getElement().executeJs("""
                window.speechSynthesis?.cancel();
                (this.closest('.preview-screen') ?? window).scrollTo(0, 0);
                this.focus({preventScroll: true});""");
    }
}

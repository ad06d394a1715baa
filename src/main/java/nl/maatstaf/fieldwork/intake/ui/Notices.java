package nl.maatstaf.fieldwork.intake.ui;

import com.vaadin.flow.component.html.Div;

/** Sentences that stand apart. */
final class Notices {

    private Notices() {}

    static Div plain(String text) {
        var notice = new Div(text);
        notice.addClassName("notice");
        return notice;
    }

    /** Screen readers say it at once. */
    static Div warning(String text) {
        Div notice = plain(text);
        notice.addClassName("warn");
        notice.getElement().setAttribute("role", "alert");
        return notice;
    }
}

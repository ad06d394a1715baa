package nl.maatstaf.responding.ui;

import com.vaadin.flow.component.html.Paragraph;

/** The last page: thanks, or that there is nothing to do. It never shows or says what is stored. */
final class ClosingPage extends Page {

    private ClosingPage(String key) {
        super(key + ".heading");
        addToBody(new Paragraph(getTranslation(key + ".text")), new Paragraph(getTranslation("closing.close")));
    }

    static ClosingPage thanks() {
        return new ClosingPage("thanks");
    }

    static ClosingPage declined() {
        return new ClosingPage("declined");
    }

    static ClosingPage paused() {
        return new ClosingPage("paused");
    }

    static ClosingPage waveClosed() {
        return new ClosingPage("wave-closed");
    }
}

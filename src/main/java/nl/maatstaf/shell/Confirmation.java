package nl.maatstaf.shell;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

/** Asks once more before something that can't be undone. */
public final class Confirmation extends Dialog {

    /**
     * Makes the question.
     *
     * @param heading what is about to happen
     * @param text    what it means
     * @param confirm the word on the button that does it
     * @param action  what it does
     */
    public Confirmation(String heading, String text, String confirm, Runnable action) {
        setHeaderTitle(heading);
        add(new Paragraph(text));
        var no = new NativeButton(getTranslation("confirmation.no"), click -> close());
        no.addClassName("plain-button");
        var yes = new NativeButton(confirm, click -> {
            close();
            action.run();
        });
        yes.addClassName("main-button");
        getFooter().add(no, yes);
    }
}

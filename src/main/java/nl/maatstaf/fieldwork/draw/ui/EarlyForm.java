package nl.maatstaf.fieldwork.draw.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import nl.maatstaf.fieldwork.draw.EarlyReason;
import nl.maatstaf.shell.Confirmation;

/** The second step before an arm list leaves too early: a reason, and what it costs. */
final class EarlyForm extends Div {

    EarlyForm(Consumer<EarlyReason> release) {
        addClassName("invite-form");
        add(new Paragraph(getTranslation("draw.early.what")));
        for (EarlyReason reason : EarlyReason.values()) {
            String words = getTranslation("draw.early." + reason.code());
            add(CohortSection.button(words, "plain-button", () -> new Confirmation(getTranslation("draw.early.sure"),
                    getTranslation("draw.early.sure.what", words), getTranslation("draw.early.yes"),
                    () -> release.accept(reason)).open()));
        }
    }
}

package nl.maatstaf.staff.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Consumer;
import nl.maatstaf.staff.Enrolment;

/** The first step of an invitation: a password. */
final class PasswordStep extends Div {

    private final Enrolment enrolment;
    private final String name;
    private final Consumer<String> chosen;
    private final Input password = Fields.input("password", "password", "new-password");
    private final Input again = Fields.input("again", "password", "new-password");
    private final Div refusals = new Div();

    PasswordStep(Enrolment enrolment, String name, Consumer<String> chosen) {
        this.enrolment = enrolment;
        this.name = name;
        this.chosen = chosen;
        refusals.addClassName("refusals");
        NativeButton next = Fields.button(getTranslation("invitation.next"), "main-button", this::next);
        next.addClickShortcut(Key.ENTER).resetFocusOnActiveElement();
        add(new Paragraph(getTranslation("invitation.step", 1)), new H1(getTranslation("invitation.password.heading")),
                new Paragraph(getTranslation("invitation.name", name)), refusals,
                Fields.labelled(getTranslation("sign-in.password"), password,
                        Optional.of(getTranslation("invitation.password.help"))),
                Fields.labelled(getTranslation("invitation.again"), again, Optional.empty()), next);
    }

    private void next() {
        refusals.removeAll();
        enrolment.faults(name, password.getValue()).forEach(fault ->
                refusals.add(Fields.refusal(getTranslation(fault.key()))));
        if (refusals.getChildren().findAny().isEmpty() && !password.getValue().equals(again.getValue())) {
            refusals.add(Fields.refusal(getTranslation("invitation.not-same")));
        }
        if (refusals.getChildren().findAny().isEmpty()) {
            chosen.accept(password.getValue());
        }
    }
}

package nl.maatstaf.staff.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import nl.maatstaf.staff.Role;

/** A name and roles for somebody new; the roles stay for who is invited next. */
final class InviteForm extends Div {

    InviteForm(BiPredicate<String, Set<Role>> invite) {
        addClassName("invite-form");
        Input name = Fields.input("name", "text", "off");
        var roles = new RoleChoice(Set.of());
        add(new Paragraph(getTranslation("accounts.invite.what")),
                Fields.labelled(getTranslation("accounts.name"), name, Optional.empty()), roles,
                Fields.button(getTranslation("accounts.invite.do"), "main-button",
                        () -> {
                            if (invite.test(name.getValue(), roles.chosen())) {
                                name.clear();
                            }
                        }));
    }
}

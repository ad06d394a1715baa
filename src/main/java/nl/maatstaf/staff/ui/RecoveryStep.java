package nl.maatstaf.staff.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** The last step of an invitation: codes for whoever loses their phone, shown this once. */
final class RecoveryStep extends Div {

    RecoveryStep(List<String> codes) {
        var list = new OrderedList();
        list.addClassName("recovery-codes");
        codes.forEach(code -> {
            var item = new ListItem(code);
            item.addClassName("code");
            list.add(item);
        });
        var warning = new Paragraph(getTranslation("invitation.recovery.once"));
        warning.addClassNames("notice", "warn");
        var signIn = new Anchor("inloggen", getTranslation("invitation.sign-in"));
        signIn.addClassName("button-link");
        add(new Paragraph(getTranslation("invitation.step", 3)), new H1(getTranslation("invitation.recovery.heading")),
                new Paragraph(getTranslation("invitation.recovery.what")), warning, list, signIn);
    }
}

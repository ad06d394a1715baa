package nl.maatstaf.staff.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.function.Supplier;
import nl.maatstaf.shell.StartFrame;
import nl.maatstaf.staff.Enrolled;
import nl.maatstaf.staff.Enrolment;
import nl.maatstaf.staff.Invitation;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;

/**
 * Where an invitation is taken up: a password, a second factor, the recovery codes. The token stands behind the # of the
 * link, which no browser sends, and leaves the address at once; nothing is kept before the last step.
 */
@Behind(Door.ADMINISTRATION)
@Route(value = Invitation.PATH, layout = StartFrame.class)
@AnonymousAllowed
class InvitationView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private static final String TAKE_TOKEN = """
            const token = window.location.hash.substring(1);
            history.replaceState(history.state, '', window.location.pathname);
            return token;""";

    private final Enrolment enrolment;
    private Supplier<Component> shown = Div::new;

    InvitationView(Enrolment enrolment) {
        this.enrolment = enrolment;
        addClassNames("message", "proof");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("invitation.title");
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        getElement().executeJs(TAKE_TOKEN).then(String.class, this::open);
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        show(shown);
    }

    private void open(String token) {
        enrolment.invited(token).ifPresentOrElse(
                name -> show(() -> new PasswordStep(enrolment, name, password -> secondFactor(token, name, password))),
                () -> show(this::ended));
    }

    private void secondFactor(String token, String name, String password) {
        var key = enrolment.newKey();
        show(() -> new FactorStep(enrolment, token, name, password, key, this::done));
    }

    private void done(Enrolled enrolled) {
        show(() -> switch (enrolled) {
            case Enrolled.Done done -> new RecoveryStep(done.recoveryCodes());
            case Enrolled.Refused refused -> ended();
        });
    }

    private Component ended() {
        return new Div(new H1(getTranslation("invitation.ended")), new Paragraph(getTranslation("invitation.ended.do")),
                new Anchor("inloggen", getTranslation("sign-in.title")));
    }

    private void show(Supplier<Component> step) {
        shown = step;
        removeAll();
        Component made = step.get();
        made.addClassName("proof-step");
        add(made);
        UI.getCurrent().getPage().setTitle(getPageTitle());
    }
}

package nl.maatstaf.staff.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.maatstaf.staff.AccountProblem;
import nl.maatstaf.staff.Chosen;
import nl.maatstaf.staff.Enrolled;
import nl.maatstaf.staff.Enrolment;
import nl.maatstaf.staff.Site;
import nl.maatstaf.staff.Totp;
import org.springframework.security.web.webauthn.api.CredentialRecord;

/** The second step of an invitation: an app with codes, a passkey, or both. */
final class FactorStep extends Div {

    private static final String MAKE_PASSKEY = """
            const asked = PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse($0));
            const made = await navigator.credentials.create({publicKey: asked});
            return JSON.stringify(made.toJSON());""";

    private final Enrolment enrolment;
    private final String token;
    private final String password;
    private final Totp key;
    private final Consumer<Enrolled> done;
    private final List<CredentialRecord> passkeys = new ArrayList<>();
    private final Input code = Fields.input("code", "text", "one-time-code");
    private final Div refusals = new Div();
    private final Div passkeyState = new Div();

    FactorStep(Enrolment enrolment, String token, String name, String password, Totp key, Consumer<Enrolled> done) {
        this.enrolment = enrolment;
        this.token = token;
        this.password = password;
        this.key = key;
        this.done = done;
        refusals.addClassName("refusals");
        passkeyState.addClassName("choice");
        NativeButton next = Fields.button(getTranslation("invitation.finish"), "main-button", this::finish);
        next.addClickShortcut(Key.ENTER).resetFocusOnActiveElement();
        add(new Paragraph(getTranslation("invitation.step", 2)), new H1(getTranslation("invitation.factor.heading")),
                new Paragraph(getTranslation("invitation.factor.why")), app(name), passkey(), refusals, next);
    }

    private Section app(String name) {
        var typed = new Span(key.typed());
        typed.addClassNames("code", "app-key");
        code.getElement().setAttribute("inputmode", "numeric");
        return new Section(new H2(getTranslation("invitation.app")), new Paragraph(getTranslation("invitation.app.do")),
                QrCode.of(key.address(name), getTranslation("invitation.app.picture")),
                new Paragraph(new Span(getTranslation("invitation.app.key") + " "), typed),
                Fields.labelled(getTranslation("second-factor.code"), code, Optional.empty()));
    }

    private Section passkey() {
        passkeyState.add(Fields.button(getTranslation("invitation.passkey.do"), "plain-button", this::makePasskey));
        return new Section(new H2(getTranslation("invitation.passkey")),
                new Paragraph(getTranslation("invitation.passkey.what")), passkeyState);
    }

    private void makePasskey() {
        Site site = Site.of(VaadinServletRequest.getCurrent().getHttpServletRequest());
        enrolment.askForPasskey(token, site).ifPresent(question ->
                getElement().executeJs(MAKE_PASSKEY, question.written()).then(String.class,
                        answer -> enrolment.passkey(token, site, question, answer)
                                .ifPresentOrElse(this::keep, this::noPasskey),
                        error -> noPasskey()));
    }

    private void keep(CredentialRecord passkey) {
        passkeys.add(passkey);
        passkeyState.removeAll();
        var made = new Paragraph(getTranslation("invitation.passkey.made"));
        made.addClassName("notice");
        made.getElement().setAttribute("role", "status");
        passkeyState.add(made);
    }

    private void noPasskey() {
        refusals.removeAll();
        refusals.add(Fields.refusal(getTranslation("second-factor.passkey.failed")));
    }

    /** With a passkey the app may be left for what it is. */
    private void finish() {
        Optional<Totp> app = passkeys.isEmpty() || !code.getValue().isBlank() ? Optional.of(key) : Optional.empty();
        Enrolled enrolled = enrolment.finish(token, new Chosen(password, app, code.getValue(), passkeys));
        if (enrolled instanceof Enrolled.Refused refused && refused.problem() != AccountProblem.INVITATION_ENDED) {
            refusals.removeAll();
            refusals.add(Fields.refusal(getTranslation(refused.problem().key())));
        } else {
            done.accept(enrolled);
        }
    }
}

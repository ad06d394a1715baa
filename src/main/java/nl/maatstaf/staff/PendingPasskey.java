package nl.maatstaf.staff;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;

/** The question that a browser was asked for a passkey, until it is answered: each question takes one answer. */
public final class PendingPasskey {

    private static final String NAME = "maatstaf.passkey-question";

    private PendingPasskey() {}

    /** Remembers what was asked. */
    public static void keep(HttpSession session, SecondFactor.PasskeyQuestion question) {
        session.setAttribute(NAME, question.options());
    }

    static Optional<PublicKeyCredentialRequestOptions> take(HttpSession session) {
        Object asked = session.getAttribute(NAME);
        session.removeAttribute(NAME);
        return asked instanceof PublicKeyCredentialRequestOptions options ? Optional.of(options) : Optional.empty();
    }
}

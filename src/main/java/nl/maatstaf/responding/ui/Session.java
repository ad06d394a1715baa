package nl.maatstaf.responding.ui;

import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.maatstaf.responding.AccessCode;

/** Remembers the code until it is submitted or the session ends, so that reloading the page loses nothing. */
final class Session {

    private static final String CODE = "maatstaf.access-code";

    private Session() {}

    static Optional<AccessCode> code() {
        return VaadinSession.getCurrent().getAttribute(CODE) instanceof AccessCode code
                ? Optional.of(code) : Optional.empty();
    }

    /** The code is a sign-in like any other: whoever knew the session's id before must not share in it. */
    static void remember(AccessCode code) {
        if (VaadinService.getCurrentRequest() instanceof HttpServletRequest request) {
            request.changeSessionId();
        }
        VaadinSession.getCurrent().setAttribute(CODE, code);
    }

    static void forget() {
        VaadinSession.getCurrent().setAttribute(CODE, null);
    }
}

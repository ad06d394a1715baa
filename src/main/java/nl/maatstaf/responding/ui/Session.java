package nl.maatstaf.responding.ui;

import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.responding.Stopwatch;

/**
 * A code that was entered, and which answers were given since: others are not shown, because a code alone must not show
 * what somebody answered. The session remembers the last one, so that reloading the page loses nothing; a page keeps its
 * own, so that another tab with another code changes nothing here.
 *
 * @param code      the code
 * @param givenHere the keys of the questions whose answers may be shown; what is put in is remembered
 * @param stopwatch how long the questions were looked at since
 */
record Session(AccessCode code, Set<String> givenHere, Stopwatch stopwatch) {

    private static final String OPEN = "maatstaf.open-questionnaire";
    private static final String USUAL_SECONDS = "maatstaf.usual-seconds";
    /** With what the server takes to look for sessions that are over, this makes a minute. */
    private static final int FINISHED_SECONDS = 30;

    static Optional<Session> current() {
        return VaadinSession.getCurrent().getAttribute(OPEN) instanceof Session open ? Optional.of(open) : Optional.empty();
    }

    /** The code is a sign-in like any other: whoever knew the session's id before must not share in it. */
    static Session start(AccessCode code) {
        Optional<Session> same = current().filter(open -> open.code().equals(code));
        if (same.isPresent()) {
            return same.get();
        }
        if (VaadinService.getCurrentRequest() instanceof HttpServletRequest request) {
            request.changeSessionId();
        }
        var started = new Session(code, new HashSet<>(), new Stopwatch(System::nanoTime));
        VaadinSession.getCurrent().setAttribute(OPEN, started);
        if (VaadinSession.getCurrent().getAttribute(USUAL_SECONDS) instanceof Integer usual) {
            VaadinSession.getCurrent().getSession().setMaxInactiveInterval(usual);
        }
        return started;
    }

    /** Forgets the code, unless another one has been entered since. */
    void end() {
        if (current().filter(this::equals).isPresent()) {
            VaadinSession.getCurrent().setAttribute(OPEN, null);
            // Nothing is left to remember, unless another tab shows something, or somebody of the team sits beside them.
            if (VaadinSession.getCurrent().getUIs().size() == 1 && VaadinService.getCurrentRequest().getUserPrincipal() == null) {
                WrappedSession session = VaadinSession.getCurrent().getSession();
                if (VaadinSession.getCurrent().getAttribute(USUAL_SECONDS) == null) {
                    VaadinSession.getCurrent().setAttribute(USUAL_SECONDS, session.getMaxInactiveInterval());
                }
                session.setMaxInactiveInterval(FINISHED_SECONDS);
            }
        }
    }

    @Override
    public String toString() {
        return "Session[not shown]";
    }
}

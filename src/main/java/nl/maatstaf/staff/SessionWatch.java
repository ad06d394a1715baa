package nl.maatstaf.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session of staff that nobody used for half an hour, that lasted ten hours, or whose account is not what it was
 * when the session began. Asked with every request, so that removing somebody works at once and in every process.
 */
final class SessionWatch extends OncePerRequestFilter {

    private static final Duration LONGEST_IDLE = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(10);
    private static final String LAST_USED = "maatstaf.last-used";

    private final SignInStore store;
    private final StaffClock clock;

    SessionWatch(SignInStore store, StaffClock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication != null && authentication.getPrincipal() instanceof StaffMember member) {
                watch(session, member, request);
            }
        }
        rest.doFilter(request, response);
    }

    private void watch(HttpSession session, StaffMember member, HttpServletRequest request) {
        Instant now = clock.now();
        Instant used = session.getAttribute(LAST_USED) instanceof Instant last && last.isAfter(member.since())
                ? last : member.since();
        boolean over = !now.isBefore(used.plus(LONGEST_IDLE)) || !now.isBefore(member.since().plus(LONGEST));
        if (over || !store.unchanged(member.name(), member.epoch())) {
            SecurityContextHolder.clearContext();
            session.invalidate();
        } else if (!isHeartbeat(request)) {
            session.setAttribute(LAST_USED, now);
        }
    }

    /** A page that is merely left open tells the server so by itself; that is not somebody using it. */
    private static boolean isHeartbeat(HttpServletRequest request) {
        return "heartbeat".equals(request.getParameter("v-r"));
    }
}

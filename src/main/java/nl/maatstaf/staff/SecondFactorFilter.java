package nl.maatstaf.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the form of the page for the second factor. */
final class SecondFactorFilter extends OncePerRequestFilter {

    private final SignInStore store;
    private final Proof proof;
    private final Patience patience;
    private final Arrival arrival;
    private final StaffClock clock;

    SecondFactorFilter(SignInStore store, Proof proof, Patience patience, Arrival arrival, StaffClock clock) {
        this.store = store;
        this.proof = proof;
        this.patience = patience;
        this.arrival = arrival;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getServletPath().equals("/" + SecondFactor.PATH)
                || request.getParameter("v-r") != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws IOException, ServletException {
        Optional<SignInStore.Account> account = halfway().flatMap(store::find);
        if (account.isEmpty()) {
            response.sendRedirect(request.getContextPath() + "/inloggen");
        } else if (!patience.allows(account.get().name(), clock.now())) {
            response.sendRedirect(request.getContextPath() + "/" + SecondFactor.PATH + "?error&wait");
        } else if (proves(account.get(), request)) {
            patience.right(account.get().name());
            // A session known to somebody before the sign-in must not be worth anything after it.
            request.changeSessionId();
            arrival.admit(request, response, account.get());
        } else {
            arrival.turnAway(request, response, account.get());
        }
    }

    private boolean proves(SignInStore.Account account, HttpServletRequest request) {
        String passkey = Optional.ofNullable(request.getParameter("passkey")).orElse("");
        if (passkey.isEmpty()) {
            return proof.byCode(account, Optional.ofNullable(request.getParameter("code")).orElse(""));
        }
        return proof.byPasskey(account, Site.of(request), PendingPasskey.take(request.getSession()), passkey);
    }

    private static Optional<String> halfway() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return Optional.ofNullable(authentication)
                .filter(halfway -> halfway.getPrincipal() instanceof StaffMember)
                .filter(halfway -> halfway.getAuthorities().stream()
                        .anyMatch(authority -> ("ROLE_" + SecondFactor.IS_DUE).equals(authority.getAuthority())))
                .map(Authentication::getName);
    }
}

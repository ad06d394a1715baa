package nl.maatstaf.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.maatstaf.staff.audit.Coming;
import nl.maatstaf.store.BehindStaffedDoors;
import nl.maatstaf.store.Demo;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * The one place where somebody is given their roles. However they proved the first factor, they hold nothing but the
 * second one's page until they have proved that too. In the demo an account that has no second factor needs none.
 * Where the organisation's provider says that it saw a second factor, ours is not asked as well.
 */
@BehindStaffedDoors
@Component
class Arrival implements AuthenticationSuccessHandler {

    private final SignInStore store;
    private final Demo demo;
    private final StaffClock clock;
    private final ApplicationEventPublisher audit;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    Arrival(SignInStore store, Demo demo, StaffClock clock, ApplicationEventPublisher audit) {
        this.store = store;
        this.demo = demo;
        this.clock = clock;
        this.audit = audit;
    }

    /** Whoever proved a first factor is looked up anew, and what the sign-in itself thinks they may do is dropped. */
    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
            Authentication authentication) throws IOException {
        Optional<SignInStore.Account> account = store.find(authentication.getName());
        if (account.isEmpty()) {
            leave(request);
            response.sendRedirect(request.getContextPath() + "/inloggen?error");
        } else if (demo.on() && !account.get().secondFactor() || OrganisationMembers.provedBoth(authentication)) {
            admit(request, response, account.get());
        } else {
            hold(request, response, account.get().name(), account.get().epoch(),
                    List.of(new SimpleGrantedAuthority("ROLE_" + SecondFactor.IS_DUE)));
            response.sendRedirect(request.getContextPath() + "/" + SecondFactor.PATH);
        }
    }

    /** Lets somebody in who proved both factors. */
    void admit(HttpServletRequest request, HttpServletResponse response, SignInStore.Account account)
            throws IOException {
        audit.publishEvent(new Coming.Admitted(account.name()));
        hold(request, response, account.name(), account.epoch(),
                account.roles().stream().map(Role::authority).toList());
        response.sendRedirect(request.getContextPath() + "/"
                + Landing.of(request, response, account.roles()));
    }

    /** Leaves somebody where they are who did not prove the second factor. */
    void turnAway(HttpServletRequest request, HttpServletResponse response, SignInStore.Account account)
            throws IOException {
        audit.publishEvent(new Coming.TurnedAway(account.name()));
        response.sendRedirect(request.getContextPath() + "/" + SecondFactor.PATH + "?error");
    }

    private void hold(HttpServletRequest request, HttpServletResponse response, String name, long epoch,
            List<? extends GrantedAuthority> authorities) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new StaffMember(name, epoch, clock.now()), null, authorities));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private static void leave(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        request.getSession().invalidate();
    }
}

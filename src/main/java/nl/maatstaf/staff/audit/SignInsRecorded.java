package nl.maatstaf.staff.audit;

import java.util.Optional;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Records how staff come in and go. A name gets into the chain only when an account has it: people also type their
 * password into the field for the name. Listening happens while somebody is being signed in, so when the entry can't be
 * written they are not.
 */
@Behind({Door.FIELDWORK, Door.EVALUATION, Door.ADMINISTRATION})
@Component
class SignInsRecorded {

    private final AuditChain chain;
    private final UserDetailsService accounts;

    SignInsRecorded(AuditChain chain, UserDetailsService accounts) {
        this.chain = chain;
        this.accounts = accounts;
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        account(event.getAuthentication().getName()).ifPresent(account ->
                chain.record(new Actor.Person(account), new Deed.SignInSucceeded(account)));
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        chain.record(new Actor.Nobody(), account(event.getAuthentication().getName())
                .<Deed>map(Deed.SignInFailed::new).orElseGet(Deed.UnknownAccountTried::new));
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        account(event.getAuthentication().getName()).ifPresent(account ->
                chain.record(new Actor.Person(account), new Deed.SignedOut(account)));
    }

    private Optional<Subject.Account> account(String name) {
        try {
            return Optional.of(new Subject.Account(accounts.loadUserByUsername(name).getUsername()));
        } catch (UsernameNotFoundException e) {
            return Optional.empty();
        }
    }
}

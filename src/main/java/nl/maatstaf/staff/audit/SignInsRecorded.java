package nl.maatstaf.staff.audit;

import java.util.Optional;
import nl.maatstaf.store.BehindStaffedDoors;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Records how staff come in and go. A name gets into the chain only when an account has it: people also type their
 * password into the field for the name. Listening happens while somebody is being signed in, so when the entry can't be
 * written they are not.
 */
@BehindStaffedDoors
@Component
class SignInsRecorded {

    private final AuditChain chain;
    private final KnownAccounts accounts;

    SignInsRecorded(AuditChain chain, KnownAccounts accounts) {
        this.chain = chain;
        this.accounts = accounts;
    }

    /** A right password is no sign-in yet. */
    @EventListener
    void atTheLastStep(Coming coming) {
        var account = new Subject.Account(coming.account());
        switch (coming) {
            case Coming.Admitted _ -> chain.record(new Actor.Person(account), new AccountDeed.SignInSucceeded(account));
            case Coming.TurnedAway _ -> chain.record(new Actor.Nobody(), new AccountDeed.SignInFailed(account));
        }
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        chain.record(new Actor.Nobody(), account(event.getAuthentication().getName())
                .<Deed>map(AccountDeed.SignInFailed::new).orElseGet(AccountDeed.UnknownAccountTried::new));
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        account(event.getAuthentication().getName()).ifPresent(account ->
                chain.record(new Actor.Person(account), new AccountDeed.SignedOut(account)));
    }

    private Optional<Subject.Account> account(String name) {
        return accounts.named(name).map(Subject.Account::new);
    }
}

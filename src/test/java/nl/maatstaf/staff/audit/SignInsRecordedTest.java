package nl.maatstaf.staff.audit;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.DefaultEventListenerFactory;
import org.springframework.context.event.EventListenerMethodProcessor;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Coming in and going, as Spring Security tells of it. */
class SignInsRecordedTest {

    private final TestChain chain = new TestChain();
    private final UserDetailsService accounts = name -> {
        if (!name.equalsIgnoreCase("anna")) {
            throw new UsernameNotFoundException("No such account");
        }
        return User.withUsername("anna").password("{noop}right").authorities(List.of()).build();
    };

    @Test
    void signingInAndOutIsRecordedByTheNameOfTheAccount() {
        try (var context = listening(chain.chain)) {
            var signedIn = manager(context).authenticate(token("Anna", "right"));
            context.publishEvent(new Coming.Admitted("anna"));
            context.publishEvent(new LogoutSuccessEvent(signedIn));
        }
        assertThat(chain.read()).extracting(Entry::actor).containsExactly("anna", "anna");
        assertThat(chain.read()).extracting(Entry::deed).containsExactly("sign-in-succeeded", "signed-out");
    }

    @Test
    void aRightPasswordAloneIsNoSignInAndAWrongSecondFactorIsRefused() {
        try (var context = listening(chain.chain)) {
            manager(context).authenticate(token("anna", "right"));
            context.publishEvent(new Coming.TurnedAway("anna"));
        }
        assertThat(chain.read()).extracting(Entry::actor).containsExactly("(nobody)");
        assertThat(chain.read()).extracting(Entry::deed).containsExactly("sign-in-failed");
    }

    @Test
    void aWrongPasswordNamesTheAccountAndNobodyAsTheActor() {
        try (var context = listening(chain.chain)) {
            assertThatThrownBy(() -> manager(context).authenticate(token("ANNA", "wrong")))
                    .isInstanceOf(BadCredentialsException.class);
        }
        Entry entry = chain.read().getFirst();
        assertThat(entry.actor()).isEqualTo("(nobody)");
        assertThat(entry.deed()).isEqualTo("sign-in-failed");
        assertThat(entry.subjects()).containsEntry(Subject.Name.ACCOUNT, "anna");
    }

    @Test
    void whatWasTypedForANameThatNobodyHasIsNowhere() {
        try (var context = listening(chain.chain)) {
            assertThatThrownBy(() -> manager(context).authenticate(token("my-secret-password", "anna")))
                    .isInstanceOf(BadCredentialsException.class);
        }
        assertThat(chain.read()).hasSize(1);
        assertThat(chain.read().toString()).contains("unknown-account-tried").doesNotContain("my-secret");
    }

    @Test
    void nobodyIsSignedInWhenItCannotBeRecorded() {
        var broken = new AuditChain(chain.store, new HeadsFile(chain.headsPath), TestChain.KEY, TestChain.CLOCK) {
            @Override
            void record(Actor actor, Deed deed) {
                throw new IllegalStateException("The disk is full");
            }
        };
        try (var context = listening(broken)) {
            assertThatThrownBy(() -> context.publishEvent(new Coming.Admitted("anna")))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private StaticApplicationContext listening(AuditChain audit) {
        var context = new StaticApplicationContext();
        context.registerBean(EventListenerMethodProcessor.class);
        context.registerBean(DefaultEventListenerFactory.class);
        context.registerBean(SignInsRecorded.class, () -> new SignInsRecorded(audit,
                name -> name.equalsIgnoreCase("anna") ? Optional.of("anna") : Optional.empty()));
        context.refresh();
        return context;
    }

    private AuthenticationManager manager(StaticApplicationContext context) {
        var manager = new ProviderManager(new DaoAuthenticationProvider(accounts));
        manager.setAuthenticationEventPublisher(new DefaultAuthenticationEventPublisher(context));
        return manager;
    }

    private static UsernamePasswordAuthenticationToken token(String name, String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated(name, password);
    }
}

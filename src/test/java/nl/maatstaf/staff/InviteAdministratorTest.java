package nl.maatstaf.staff;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.maatstaf.Maatstaf;
import nl.maatstaf.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/** How the first administrator comes in, and that it is no way around them afterwards. */
class InviteAdministratorTest {

    private static final String NAME = "eerste-beheerder";

    private final StaffClock clock = new StaffClock(new StaffServer.SetClock());
    private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final AccountStore store = new AccountStore(TestStores.stores());
    private final Accounts accounts = new Accounts(store, encoder, clock, _ -> { });
    private final Enrolment enrolment = new Enrolment(store, new FactorSeal(TestStores.secrets()),
            new RecoveryCodes(TestStores.secrets()), new Passkeys(new PasskeyStore(TestStores.stores()), ""), encoder, clock,
            _ -> { });
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @AfterEach
    void leaveNoAdministrator() {
        SecurityContextHolder.clearContext();
        store.remove(NAME);
    }

    @Test
    void invitesUntilThereIsAnAdministratorAndThenNoMore() {
        assertThat(invite()).isEqualTo(0);
        String lost = token();
        out.reset();
        assertThat(invite()).as("a link that was lost").isEqualTo(0);
        assertThat(enrolment.invited(lost)).isEmpty();

        Totp key = enrolment.newKey();
        assertThat(enrolment.finish(token(), new Chosen(StaffServer.PASSWORD, Optional.of(key),
                key.code(Totp.step(clock.now())), List.of()))).isInstanceOf(Enrolled.Done.class);
        out.reset();
        assertThat(invite()).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("There is an administrator already");
    }

    @Test
    void asksForAName() {
        assertThat(InviteAdministrator.run(List.of("--name"), Maatstaf.class, print(out), print(err))).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--name NAME");
    }

    private int invite() {
        return InviteAdministrator.invite(store, accounts, NAME, print(out), print(err));
    }

    private String token() {
        return out.toString(StandardCharsets.UTF_8).strip().replace("/inloggen/uitnodiging#", "");
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}

package nl.maatstaf.staff;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.maatstaf.staff.audit.Deed;
import nl.maatstaf.store.StoreConnection;
import nl.maatstaf.store.StoreName;
import nl.maatstaf.store.TestStores;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

import static nl.maatstaf.staff.Role.EVALUATOR;
import static nl.maatstaf.staff.Role.FIELDWORK;
import static nl.maatstaf.staff.Role.INTERVIEWER;
import static nl.maatstaf.staff.StaffServer.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** From an invitation to an account, on a real store. */
class EnrolmentTest {

    private final StaffServer.SetClock time = new StaffServer.SetClock();
    private final StaffClock clock = new StaffClock(time);
    private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final FactorSeal seal = new FactorSeal(TestStores.secrets());
    private final RecoveryCodes recovery = new RecoveryCodes(TestStores.secrets());
    private final SignInStore signIn = new SignInStore(TestStores.stores());
    private final Passkeys passkeys = new Passkeys(new PasskeyStore(TestStores.stores()), "");
    private final AccountStore store = new AccountStore(TestStores.stores());
    private final Accounts accounts = new Accounts(store, encoder, clock, _ -> { });
    private final List<Deed> recorded = new ArrayList<>();
    private final Enrolment enrolment = new Enrolment(store, seal, recovery, passkeys, encoder, clock, recorded::add);
    private final Proof proof = new Proof(signIn, seal, recovery, passkeys, clock);
    private final String name = "anna-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void actAsAdministrator() {
        SecurityContextHolder.getContext().setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated("beheer", null, List.of()));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aLinkOpensAnAccountOnceAndForSevenDays() {
        String token = invite(EVALUATOR);
        time.pass(Duration.ofDays(7).minusSeconds(1));
        assertThat(enrolment.invited(token)).contains(name);
        time.pass(Duration.ofSeconds(1));
        assertThat(enrolment.invited(token)).isEmpty();
        assertThat(finish(token, enrolment.newKey())).isEqualTo(
                new Enrolled.Refused(AccountProblem.INVITATION_ENDED));

        String again = link(accounts.inviteAgain(name));
        assertThat(finish(again, enrolment.newKey())).isInstanceOf(Enrolled.Done.class);
        assertThat(finish(again, enrolment.newKey())).isEqualTo(
                new Enrolled.Refused(AccountProblem.INVITATION_ENDED));
    }

    @Test
    void aNameThatNobodyCanHaveIsNotLookedFor() {
        assertThat(signIn.find("x".repeat(2_000_000))).isEmpty();
        assertThat(signIn.find("a\u0000b")).isEmpty();
    }

    @Test
    void aNewLinkEndsTheOneOfBefore() {
        String first = invite(EVALUATOR);
        accounts.inviteAgain(name);
        assertThat(enrolment.invited(first)).isEmpty();
    }

    @Test
    void aPasswordIsLongAndDoesNotSayTheName() {
        String token = invite(EVALUATOR);
        assertThat(enrolment.faults(name, "short")).containsExactly(AccountProblem.PASSWORD_SHORT);
        assertThat(enrolment.faults(name, "x" + name.toUpperCase(Locale.ROOT) + "x"))
                .containsExactly(AccountProblem.PASSWORD_HAS_NAME);
        Totp key = enrolment.newKey();
        assertThat(enrolment.finish(token, new Chosen("short", Optional.of(key), code(key), List.of())))
                .isEqualTo(new Enrolled.Refused(AccountProblem.PASSWORD_SHORT));
        assertThat(enrolment.invited(token)).contains(name);
    }

    @Test
    void withoutASecondFactorNoAccountOpens() {
        String token = invite(EVALUATOR);
        assertThat(enrolment.finish(token, new Chosen(PASSWORD, Optional.empty(), "", List.of())))
                .isEqualTo(new Enrolled.Refused(AccountProblem.WRONG_CODE));
        assertThat(enrolment.finish(token, new Chosen(PASSWORD, Optional.of(enrolment.newKey()), "000000", List.of())))
                .isEqualTo(new Enrolled.Refused(AccountProblem.WRONG_CODE));
        assertThat(signIn.find(name).orElseThrow().passwordHash()).isEmpty();
    }

    @Test
    void aCodeOfTheAppIsTakenOnceAndNoneOfBeforeItAfterwards() {
        Totp key = enrolled(EVALUATOR);
        SignInStore.Account account = signIn.find(name).orElseThrow();
        assertThat(proof.byCode(account, code(key))).as("the one shown at enrolment").isFalse();
        time.pass(Duration.ofSeconds(60));
        String before = key.code(Totp.step(clock.now()) - 1);
        assertThat(proof.byCode(account, code(key))).isTrue();
        assertThat(proof.byCode(account, code(key))).isFalse();
        assertThat(proof.byCode(account, before)).isFalse();
    }

    @Test
    void eachOfTheTenRecoveryCodesIsTakenOnce() {
        String token = invite(EVALUATOR);
        var done = (Enrolled.Done) finish(token, enrolment.newKey());
        SignInStore.Account account = signIn.find(name).orElseThrow();
        assertThat(done.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
        for (String code : done.recoveryCodes()) {
            assertThat(proof.byCode(account, code.toUpperCase(Locale.ROOT).replace('-', ' '))).isTrue();
            assertThat(proof.byCode(account, code)).isFalse();
        }
    }

    @Test
    void theStoreHoldsNoTokenNoKeyNoCodeAndNoPassword() {
        String token = invite(EVALUATOR);
        String waiting = dump("account_invitation");
        Totp key = enrolment.newKey();
        var done = (Enrolled.Done) finish(token, key);
        String kept = waiting + dump("account") + dump("recovery_code");
        assertThat(kept).doesNotContain(PASSWORD, token, hex(token.getBytes(StandardCharsets.UTF_8)), hex(key.secret()));
        done.recoveryCodes().forEach(code -> assertThat(kept)
                .doesNotContain(code, code.replace("-", ""), hex(code.replace("-", "").getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aSealedKeyBesideAnotherAccountOpensNothing() {
        Totp key = enrolment.newKey();
        byte[] sealed = seal.seal(1, key);
        assertThat(seal.open(1, sealed).secret()).isEqualTo(key.secret());
        assertThatThrownBy(() -> seal.open(2, sealed)).isInstanceOf(IllegalStateException.class);
        assertThat(ByteBuffer.wrap(seal.seal(1, key))).as("the same key is sealed anew").isNotEqualTo(
                ByteBuffer.wrap(sealed));
    }

    @Test
    void everyChangeOfAnAccountEndsItsSessions() {
        enrolled(FIELDWORK);
        long epoch = signIn.find(name).orElseThrow().epoch();
        assertThat(signIn.unchanged(name, epoch)).isTrue();
        assertThat(accounts.changeRoles(name, Set.of(FIELDWORK, INTERVIEWER))).isEmpty();
        assertThat(signIn.unchanged(name, epoch)).isFalse();

        long changed = signIn.find(name).orElseThrow().epoch();
        accounts.inviteAgain(name);
        assertThat(signIn.unchanged(name, changed)).isFalse();

        long invited = signIn.find(name).orElseThrow().epoch();
        assertThat(accounts.remove(name)).isEmpty();
        assertThat(signIn.unchanged(name, invited)).isFalse();
        assertThat(signIn.find(name)).isEmpty();
    }

    @Test
    void aNameIsNeverGivenTwice() {
        invite(EVALUATOR);
        accounts.remove(name);
        assertThat(accounts.invite(name.toUpperCase(Locale.ROOT), Set.of(EVALUATOR)))
                .isEqualTo(new Invitation.Refused(AccountProblem.NAME_TAKEN));
    }

    @Test
    void rolesThatUndoAWallAreRefusedWhenInvitingAndWhenChanging() {
        assertThat(accounts.invite(name, Set.of(EVALUATOR, FIELDWORK)))
                .isEqualTo(new Invitation.Refused(AccountProblem.EVALUATOR_APART));
        invite(EVALUATOR);
        assertThat(accounts.changeRoles(name, Set.of(EVALUATOR, FIELDWORK))).contains(AccountProblem.EVALUATOR_APART);
        assertThat(signIn.find(name).orElseThrow().roles()).containsExactly(EVALUATOR);
    }

    @Test
    void anAdministratorCannotShutThemselvesOut() {
        assertThat(accounts.remove("Beheer")).contains(AccountProblem.YOURSELF);
        assertThat(accounts.changeRoles("beheer", Set.of(FIELDWORK))).contains(AccountProblem.YOURSELF);
        assertThat(accounts.inviteAgain("beheer")).isEqualTo(new Invitation.Refused(AccountProblem.YOURSELF));
    }

    private String invite(Role... roles) {
        return link(accounts.invite(name, Set.of(roles)));
    }

    private static String link(Invitation invitation) {
        return ((Invitation.Link) invitation).token();
    }

    private Totp enrolled(Role... roles) {
        Totp key = enrolment.newKey();
        finish(invite(roles), key);
        return key;
    }

    private Enrolled finish(String token, Totp key) {
        return enrolment.finish(token, new Chosen(PASSWORD, Optional.of(key), code(key), List.of()));
    }

    private String code(Totp key) {
        return key.code(Totp.step(clock.now()));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static String dump(String table) {
        StoreConnection owner = TestStores.owner(StoreName.STAFF);
        return DSL.using(owner.url(), owner.user(), owner.password())
                .fetch("SELECT string_agg(t::text, ' ') FROM " + table + " t").toString();
    }
}

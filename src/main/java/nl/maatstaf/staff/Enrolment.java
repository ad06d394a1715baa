package nl.maatstaf.staff;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.maatstaf.staff.audit.AccountDeed;
import nl.maatstaf.staff.audit.Audit;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Service;

/**
 * Taking up an invitation. Open to everybody, for the token in the link is the key. Nothing is kept until all of it is
 * there, so a link that was opened and left can be opened again.
 */
@Behind(Door.ADMINISTRATION)
@Service
@DenyAll
public class Enrolment {

    private final AccountStore store;
    private final FactorSeal seal;
    private final RecoveryCodes recoveryCodes;
    private final Passkeys passkeys;
    private final PasswordEncoder encoder;
    private final StaffClock clock;
    private final Audit audit;
    private final SecureRandom random = new SecureRandom();

    Enrolment(AccountStore store, FactorSeal seal, RecoveryCodes recoveryCodes, Passkeys passkeys,
            PasswordEncoder encoder, StaffClock clock, Audit audit) {
        this.store = store;
        this.seal = seal;
        this.recoveryCodes = recoveryCodes;
        this.passkeys = passkeys;
        this.encoder = encoder;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * A question to a browser, whether it will make a passkey.
     *
     * @param options what is asked
     * @param written the same, as the browser reads it
     */
    public record PasskeyQuestion(PublicKeyCredentialCreationOptions options, String written) {}

    /** {@return the name of whoever holds this token, while it counts} */
    @PermitAll
    public Optional<String> invited(String token) {
        return invitee(token).map(AccountStore.Invitee::name);
    }

    /** {@return everything that is wrong with a password} */
    @PermitAll
    public List<AccountProblem> faults(String name, String password) {
        return Passwords.faults(name, password);
    }

    /** {@return a new key for an authenticator app} */
    @PermitAll
    public Totp newKey() {
        return Totp.draw(random);
    }

    /** {@return what to ask the browser, while the token counts} */
    @PermitAll
    public Optional<PasskeyQuestion> askForPasskey(String token, Site site) {
        return invitee(token).map(invitee -> passkeys.toMake(invitee, site))
                .map(options -> new PasskeyQuestion(options, passkeys.written(options)));
    }

    /** {@return the passkey that the browser made, if it answers the question} */
    @PermitAll
    public Optional<CredentialRecord> passkey(String token, Site site, PasskeyQuestion question, String answer) {
        return invitee(token).flatMap(invitee -> passkeys.made(invitee, site, question.options(), answer));
    }

    /**
     * Ends the invitation and opens the account.
     *
     * @param token  the token in the link
     * @param chosen what proves from now on who this is
     */
    @PermitAll
    public Enrolled finish(String token, Chosen chosen) {
        Optional<AccountStore.Invitee> invitee = invitee(token);
        if (invitee.isEmpty()) {
            return new Enrolled.Refused(AccountProblem.INVITATION_ENDED);
        }
        List<AccountProblem> faults = Passwords.faults(invitee.get().name(), chosen.password());
        if (!faults.isEmpty()) {
            return new Enrolled.Refused(faults.getFirst());
        }
        OptionalLong step = chosen.key().map(key -> key.stepOf(chosen.code(), clock.now())).orElse(OptionalLong.empty());
        if (chosen.key().isPresent() ? step.isEmpty() : chosen.passkeys().isEmpty()) {
            return new Enrolled.Refused(AccountProblem.WRONG_CODE);
        }
        List<String> codes = RecoveryCodes.draw(random);
        var proofs = new AccountStore.Proofs(encoder.encode(chosen.password()),
                chosen.key().map(key -> seal.seal(invitee.get().id(), key)), step.orElse(0), chosen.passkeys(),
                codes.stream().map(recoveryCodes::hash).toList());
        audit.record(new AccountDeed.InvitationTakenUp(invitee.get().name()));
        return store.enrol(Tokens.hash(token), invitee.get(), proofs)
                ? new Enrolled.Done(codes) : new Enrolled.Refused(AccountProblem.INVITATION_ENDED);
    }

    private Optional<AccountStore.Invitee> invitee(String token) {
        return store.invitee(Tokens.hash(token), clock.now());
    }
}

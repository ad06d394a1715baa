package nl.maatstaf.staff;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.maatstaf.staff.audit.AccountDeed;
import nl.maatstaf.staff.audit.Audit;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Keeps the accounts of everybody who signs in. Whatever changes an account ends the sessions it has, everywhere. */
@Behind(Door.ADMINISTRATION)
@Service
@DenyAll
public class Accounts {

    private static final Duration VALID = Duration.ofDays(7);
    private static final Predicate<String> A_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.@_-]{0,99}").asMatchPredicate();

    private final AccountStore store;
    private final PasswordEncoder encoder;
    private final StaffClock clock;
    private final Audit audit;
    private final SecureRandom random = new SecureRandom();

    Accounts(AccountStore store, PasswordEncoder encoder, StaffClock clock, Audit audit) {
        this.store = store;
        this.encoder = encoder;
        this.clock = clock;
        this.audit = audit;
    }

    /** {@return everybody who has an account} */
    @RolesAllowed(Role.IS_ADMINISTRATOR)
    public List<Member> members() {
        return store.members();
    }

    /**
     * Makes an account without a second factor, unless one of that name exists. Outside the demo nobody gets in with
     * such an account.
     *
     * @param name     sign-in name; upper and lower case are the same
     * @param password the password; only its Argon2 hash is kept
     * @param roles    what this person may do
     * @throws IllegalArgumentException when nobody may hold these roles together
     */
    @RolesAllowed(Role.IS_ADMINISTRATOR)
    public void add(String name, String password, Set<Role> roles) {
        Role.conflict(roles).ifPresent(problem -> {
            throw new IllegalArgumentException("Nobody may hold these roles together: " + problem);
        });
        if (!store.exists(name)) {
            audit.record(new AccountDeed.AccountAdded(SignInStore.normalised(name), roles));
            store.add(name, Optional.of(encoder.encode(password)), roles);
        }
    }

    /**
     * Invites somebody.
     *
     * @param name  sign-in name; nobody has or ever had it
     * @param roles what this person will be allowed to do
     */
    @RolesAllowed(Role.IS_ADMINISTRATOR)
    public Invitation invite(String name, Set<Role> roles) {
        if (!A_NAME.test(name.strip())) {
            return new Invitation.Refused(AccountProblem.NO_NAME);
        }
        Optional<AccountProblem> conflict = Role.conflict(roles);
        if (conflict.isPresent()) {
            return new Invitation.Refused(conflict.get());
        }
        if (store.exists(name)) {
            return new Invitation.Refused(AccountProblem.NAME_TAKEN);
        }
        audit.record(new AccountDeed.AccountInvited(SignInStore.normalised(name), roles));
        store.add(name, Optional.empty(), roles);
        return link(name);
    }

    /** Gives somebody a new link, for who lost theirs, or their second factor. What they had counts no longer. */
    @RolesAllowed(Role.IS_ADMINISTRATOR)
    public Invitation inviteAgain(String name) {
        if (isWhoeverActs(name)) {
            return new Invitation.Refused(AccountProblem.YOURSELF);
        }
        Optional<Member> member = member(name);
        member.ifPresent(known -> audit.record(new AccountDeed.AccountInvited(known.name(), known.roles())));
        return member.map(known -> link(known.name()))
                .orElseGet(() -> new Invitation.Refused(AccountProblem.NO_SUCH_ACCOUNT));
    }

    /** {@return why the roles could not be changed, if they could not} */
    @RolesAllowed(Role.IS_ADMINISTRATOR)
    public Optional<AccountProblem> changeRoles(String name, Set<Role> roles) {
        Optional<AccountProblem> problem = isWhoeverActs(name)
                ? Optional.of(AccountProblem.YOURSELF) : Role.conflict(roles);
        if (problem.isPresent()) {
            return problem;
        }
        member(name).ifPresent(known -> audit.record(new AccountDeed.RolesChanged(known.name(), roles)));
        return store.changeRoles(name, roles) ? Optional.empty() : Optional.of(AccountProblem.NO_SUCH_ACCOUNT);
    }

    /** {@return why the account could not be removed, if it could not} */
    @RolesAllowed(Role.IS_ADMINISTRATOR)
    public Optional<AccountProblem> remove(String name) {
        if (isWhoeverActs(name)) {
            return Optional.of(AccountProblem.YOURSELF);
        }
        member(name).ifPresent(known -> audit.record(new AccountDeed.AccountRemoved(known.name())));
        return store.remove(name) ? Optional.empty() : Optional.of(AccountProblem.NO_SUCH_ACCOUNT);
    }

    private Optional<Member> member(String name) {
        return store.members().stream()
                .filter(member -> member.name().equals(SignInStore.normalised(name))).findFirst();
    }

    private Invitation link(String name) {
        String token = Tokens.draw(random);
        Instant until = clock.now().plus(VALID);
        return store.invite(name, Tokens.hash(token), until)
                ? new Invitation.Link(token, until)
                : new Invitation.Refused(AccountProblem.NO_SUCH_ACCOUNT);
    }

    private static boolean isWhoeverActs(String name) {
        return SignInStore.normalised(name).equals(SignedIn.name());
    }
}

package nl.maatstaf.staff.audit;

import java.util.List;
import java.util.Set;
import nl.maatstaf.staff.Role;

/** Who comes and goes, and what is done to accounts. */
public sealed interface AccountDeed extends Deed {

    /** Somebody of the staff signs in. */
    record SignInSucceeded(Subject.Account account) implements AccountDeed {}

    /** Somebody tries to sign in as this account, and is refused. */
    record SignInFailed(Subject.Account account) implements AccountDeed {}

    /** Somebody tries to sign in with a name that no account has; what they typed may be their password. */
    record UnknownAccountTried() implements AccountDeed {}

    /** Somebody of the staff signs out. */
    record SignedOut(Subject.Account account) implements AccountDeed {}

    /** An account is made. */
    record AccountAdded(Subject.Account account, Subject.Roles roles) implements AccountDeed {

        public AccountAdded(String account, Set<Role> roles) {
            this(new Subject.Account(account), new Subject.Roles(roles));
        }
    }

    /** Somebody is invited to make an account. */
    record AccountInvited(Subject.Account account, Subject.Roles roles) implements AccountDeed {

        public AccountInvited(String account, Set<Role> roles) {
            this(new Subject.Account(account), new Subject.Roles(roles));
        }
    }

    /** Whoever was invited, or holds their link, chooses what proves from now on that they are this account. */
    record InvitationTakenUp(Subject.Account account) implements AccountDeed {

        public InvitationTakenUp(String account) {
            this(new Subject.Account(account));
        }
    }

    /** An account is taken away. */
    record AccountRemoved(Subject.Account account) implements AccountDeed {

        public AccountRemoved(String account) {
            this(new Subject.Account(account));
        }
    }

    /** An account gets other roles. */
    record RolesChanged(Subject.Account account, Subject.Roles roles) implements AccountDeed {

        public RolesChanged(String account, Set<Role> roles) {
            this(new Subject.Account(account), new Subject.Roles(roles));
        }
    }

    @Override
    default DeedName name() {
        return switch (this) {
            case SignInSucceeded _ -> DeedName.SIGN_IN_SUCCEEDED;
            case SignInFailed _ -> DeedName.SIGN_IN_FAILED;
            case UnknownAccountTried _ -> DeedName.UNKNOWN_ACCOUNT_TRIED;
            case SignedOut _ -> DeedName.SIGNED_OUT;
            case AccountAdded _ -> DeedName.ACCOUNT_ADDED;
            case AccountInvited _ -> DeedName.ACCOUNT_INVITED;
            case InvitationTakenUp _ -> DeedName.INVITATION_TAKEN_UP;
            case AccountRemoved _ -> DeedName.ACCOUNT_REMOVED;
            case RolesChanged _ -> DeedName.ROLES_CHANGED;
        };
    }

    @Override
    default List<Subject> subjects() {
        return switch (this) {
            case SignInSucceeded(var account) -> List.of(account);
            case SignInFailed(var account) -> List.of(account);
            case UnknownAccountTried() -> List.of();
            case SignedOut(var account) -> List.of(account);
            case AccountAdded(var account, var roles) -> List.of(account, roles);
            case AccountInvited(var account, var roles) -> List.of(account, roles);
            case InvitationTakenUp(var account) -> List.of(account);
            case AccountRemoved(var account) -> List.of(account);
            case RolesChanged(var account, var roles) -> List.of(account, roles);
        };
    }
}

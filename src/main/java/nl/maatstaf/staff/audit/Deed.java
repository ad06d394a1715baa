package nl.maatstaf.staff.audit;

import java.util.List;
import java.util.Set;
import nl.maatstaf.staff.Role;
import nl.maatstaf.study.Cohort;
import nl.maatstaf.study.Quarter;

/** What somebody can do that is recorded. The components say to what: only subjects, so never a person who answers. */
public sealed interface Deed {

    /** A wave is closed: it takes no answers any more. */
    record WaveClosed(Subject.Study study, Subject.Cohort cohort, Subject.Wave wave) implements Deed {

        public WaveClosed(String study, Cohort cohort, int wave) {
            this(new Subject.Study(study), new Subject.Cohort(cohort), new Subject.Wave(wave));
        }
    }

    /** The plan of a study is signed as it reads. */
    record PlanSigned(Subject.Study study, Subject.Fingerprint fingerprint) implements Deed {

        public PlanSigned(String study, String fingerprint) {
            this(new Subject.Study(study), new Subject.Fingerprint(fingerprint));
        }
    }

    /** The figures of a quarter become public. */
    record QuarterReleased(Subject.Study study, Subject.Quarter quarter) implements Deed {

        public QuarterReleased(String study, Quarter quarter) {
            this(new Subject.Study(study), new Subject.Quarter(quarter));
        }
    }

    /** Everybody eligible is entered. */
    record FrameEntered(Subject.Study study, Subject.People people) implements Deed {

        public FrameEntered(String study, int people) {
            this(new Subject.Study(study), new Subject.People(people));
        }
    }

    /** People get a code of their own. */
    record PeopleInvited(Subject.Study study, Subject.People people) implements Deed {

        public PeopleInvited(String study, int people) {
            this(new Subject.Study(study), new Subject.People(people));
        }
    }

    /** A batch of codes goes to the side of the answers. */
    record CodesDelivered(Subject.Study study, Subject.People people) implements Deed {

        public CodesDelivered(String study, int people) {
            this(new Subject.Study(study), new Subject.People(people));
        }
    }

    /** Names and codes are taken out for letters. */
    record LettersAsked(Subject.Study study) implements Deed {

        public LettersAsked(String study) {
            this(new Subject.Study(study));
        }
    }

    /** An official asks for the arms of a whole cohort, whether they are released or not. */
    record ArmListAsked(Subject.Study study, Subject.Cohort cohort) implements Deed {

        public ArmListAsked(String study, Cohort cohort) {
            this(new Subject.Study(study), new Subject.Cohort(cohort));
        }
    }

    /** The letters of a run are handed to the post, and who got one is forgotten. */
    record LettersOut(Subject.Study study, Subject.Cohort cohort, Subject.Wave wave) implements Deed {

        public LettersOut(String study, Cohort cohort, int wave) {
            this(new Subject.Study(study), new Subject.Cohort(cohort), new Subject.Wave(wave));
        }
    }

    /** It is decided who gets a letter. */
    record LettersPrepared(Subject.Study study, Subject.Cohort cohort, Subject.Wave wave) implements Deed {

        public LettersPrepared(String study, Cohort cohort, int wave) {
            this(new Subject.Study(study), new Subject.Cohort(cohort), new Subject.Wave(wave));
        }
    }

    /** Something is put down in the contact log, or undone there. Always the same, whatever it is and whoever it is about. */
    record ContactLogged(Subject.Study study) implements Deed {

        public ContactLogged(String study) {
            this(new Subject.Study(study));
        }
    }

    /** Who said on the phone to take part no longer is passed on, if there is anybody. */
    record WithdrawalsDelivered(Subject.Study study) implements Deed {

        public WithdrawalsDelivered(String study) {
            this(new Subject.Study(study));
        }
    }

    /** It is counted how many people of a wave are where. */
    record TallyTaken(Subject.Study study, Subject.Cohort cohort, Subject.Wave wave) implements Deed {

        public TallyTaken(String study, Cohort cohort, int wave) {
            this(new Subject.Study(study), new Subject.Cohort(cohort), new Subject.Wave(wave));
        }
    }

    /** An official hands in everybody eligible of a cohort, without an arm. */
    record FrameHandedIn(Subject.Study study, Subject.Cohort cohort, Subject.People people) implements Deed {

        public FrameHandedIn(String study, Cohort cohort, int people) {
            this(new Subject.Study(study), new Subject.Cohort(cohort), new Subject.People(people));
        }
    }

    /** A cohort is about to be allocated by a sealed seed: the hash of the seed, and the fingerprint of the frame. */
    record AllocationCommitted(Subject.Study study, Subject.Cohort cohort, Subject.Fingerprint fingerprint) implements Deed {

        public AllocationCommitted(String study, Cohort cohort, String fingerprint) {
            this(new Subject.Study(study), new Subject.Cohort(cohort), new Subject.Fingerprint(fingerprint));
        }
    }

    /** The arms of a cohort are taken from a list, and not from chance. */
    record ArmsListed(Subject.Study study, Subject.Cohort cohort, Subject.People people) implements Deed {

        public ArmsListed(String study, Cohort cohort, int people) {
            this(new Subject.Study(study), new Subject.Cohort(cohort), new Subject.People(people));
        }
    }

    /** An official hands in what the register says about the whole frame in a quarter. */
    record RegisterHandedIn(Subject.Study study, Subject.Quarter quarter, Subject.People people) implements Deed {

        public RegisterHandedIn(String study, Quarter quarter, int people) {
            this(new Subject.Study(study), new Subject.Quarter(quarter), new Subject.People(people));
        }
    }

    /** What the register says in a quarter about those who take part goes to the side of the answers. */
    record RegisterDelivered(Subject.Study study, Subject.Quarter quarter, Subject.People people) implements Deed {

        public RegisterDelivered(String study, Quarter quarter, int people) {
            this(new Subject.Study(study), new Subject.Quarter(quarter), new Subject.People(people));
        }
    }

    /** People are drawn inside the frame of a cohort. */
    record SampleDrawn(Subject.Study study, Subject.Cohort cohort, Subject.People people) implements Deed {

        public SampleDrawn(String study, Cohort cohort, int people) {
            this(new Subject.Study(study), new Subject.Cohort(cohort), new Subject.People(people));
        }
    }

    /** Whoever of a cohort was never drawn is deleted. */
    record NeverSampledDeleted(Subject.Study study, Subject.Cohort cohort, Subject.People people) implements Deed {

        public NeverSampledDeleted(String study, Cohort cohort, int people) {
            this(new Subject.Study(study), new Subject.Cohort(cohort), new Subject.People(people));
        }
    }

    /** The municipality may fetch the arms of a whole cohort. */
    record ArmListReleased(Subject.Study study, Subject.Cohort cohort) implements Deed {

        public ArmListReleased(String study, Cohort cohort) {
            this(new Subject.Study(study), new Subject.Cohort(cohort));
        }
    }

    /** The municipality may fetch the arms of a whole cohort although its baseline is not closed. */
    record ArmListReleasedEarly(Subject.Study study, Subject.Cohort cohort) implements Deed {

        public ArmListReleasedEarly(String study, Cohort cohort) {
            this(new Subject.Study(study), new Subject.Cohort(cohort));
        }
    }

    /** Somebody of the staff signs in. */
    record SignInSucceeded(Subject.Account account) implements Deed {}

    /** Somebody tries to sign in as this account, and is refused. */
    record SignInFailed(Subject.Account account) implements Deed {}

    /** Somebody tries to sign in with a name that no account has; what they typed may be their password. */
    record UnknownAccountTried() implements Deed {}

    /** Somebody of the staff signs out. */
    record SignedOut(Subject.Account account) implements Deed {}

    /** An account is made. */
    record AccountAdded(Subject.Account account, Subject.Roles roles) implements Deed {

        public AccountAdded(String account, Set<Role> roles) {
            this(new Subject.Account(account), new Subject.Roles(roles));
        }
    }

    /** Somebody is invited to make an account. */
    record AccountInvited(Subject.Account account, Subject.Roles roles) implements Deed {

        public AccountInvited(String account, Set<Role> roles) {
            this(new Subject.Account(account), new Subject.Roles(roles));
        }
    }

    /** Whoever was invited, or holds their link, chooses what proves from now on that they are this account. */
    record InvitationTakenUp(Subject.Account account) implements Deed {

        public InvitationTakenUp(String account) {
            this(new Subject.Account(account));
        }
    }

    /** An account is taken away. */
    record AccountRemoved(Subject.Account account) implements Deed {

        public AccountRemoved(String account) {
            this(new Subject.Account(account));
        }
    }

    /** An account gets other roles. */
    record RolesChanged(Subject.Account account, Subject.Roles roles) implements Deed {

        public RolesChanged(String account, Set<Role> roles) {
            this(new Subject.Account(account), new Subject.Roles(roles));
        }
    }

    /** {@return what it is called where it is stored} */
    default DeedName name() {
        return switch (this) {
            case WaveClosed _ -> DeedName.WAVE_CLOSED;
            case PlanSigned _ -> DeedName.PLAN_SIGNED;
            case QuarterReleased _ -> DeedName.QUARTER_RELEASED;
            case FrameEntered _ -> DeedName.FRAME_ENTERED;
            case PeopleInvited _ -> DeedName.PEOPLE_INVITED;
            case CodesDelivered _ -> DeedName.CODES_DELIVERED;
            case LettersAsked _ -> DeedName.LETTERS_ASKED;
            case LettersPrepared _ -> DeedName.LETTERS_PREPARED;
            case ArmListAsked _ -> DeedName.ARM_LIST_ASKED;
            case LettersOut _ -> DeedName.LETTERS_OUT;
            case ContactLogged _ -> DeedName.CONTACT_LOGGED;
            case WithdrawalsDelivered _ -> DeedName.WITHDRAWALS_DELIVERED;
            case TallyTaken _ -> DeedName.TALLY_TAKEN;
            case FrameHandedIn _ -> DeedName.FRAME_HANDED_IN;
            case RegisterHandedIn _ -> DeedName.REGISTER_HANDED_IN;
            case RegisterDelivered _ -> DeedName.REGISTER_DELIVERED;
            case AllocationCommitted _ -> DeedName.ALLOCATION_COMMITTED;
            case ArmsListed _ -> DeedName.ARMS_LISTED;
            case SampleDrawn _ -> DeedName.SAMPLE_DRAWN;
            case NeverSampledDeleted _ -> DeedName.NEVER_SAMPLED_DELETED;
            case ArmListReleased _ -> DeedName.ARM_LIST_RELEASED;
            case ArmListReleasedEarly _ -> DeedName.ARM_LIST_RELEASED_EARLY;
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

    /** {@return what it is done to} */
    default List<Subject> subjects() {
        return switch (this) {
            case WaveClosed(var study, var cohort, var wave) -> List.of(study, cohort, wave);
            case PlanSigned(var study, var fingerprint) -> List.of(study, fingerprint);
            case QuarterReleased(var study, var quarter) -> List.of(study, quarter);
            case FrameEntered(var study, var people) -> List.of(study, people);
            case PeopleInvited(var study, var people) -> List.of(study, people);
            case CodesDelivered(var study, var people) -> List.of(study, people);
            case LettersAsked(var study) -> List.of(study);
            case ContactLogged(var study) -> List.of(study);
            case WithdrawalsDelivered(var study) -> List.of(study);
            case LettersPrepared(var study, var cohort, var wave) -> List.of(study, cohort, wave);
            case ArmListAsked(var study, var cohort) -> List.of(study, cohort);
            case LettersOut(var study, var cohort, var wave) -> List.of(study, cohort, wave);
            case TallyTaken(var study, var cohort, var wave) -> List.of(study, cohort, wave);
            case FrameHandedIn(var study, var cohort, var people) -> List.of(study, cohort, people);
            case RegisterHandedIn(var study, var quarter, var people) -> List.of(study, quarter, people);
            case RegisterDelivered(var study, var quarter, var people) -> List.of(study, quarter, people);
            case AllocationCommitted(var study, var cohort, var fingerprint) -> List.of(study, cohort, fingerprint);
            case ArmsListed(var study, var cohort, var people) -> List.of(study, cohort, people);
            case SampleDrawn(var study, var cohort, var people) -> List.of(study, cohort, people);
            case NeverSampledDeleted(var study, var cohort, var people) -> List.of(study, cohort, people);
            case ArmListReleased(var study, var cohort) -> List.of(study, cohort);
            case ArmListReleasedEarly(var study, var cohort) -> List.of(study, cohort);
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

package nl.maatstaf.staff.audit;

import java.util.List;
import nl.maatstaf.study.Cohort;
import nl.maatstaf.study.Quarter;

/** What fieldwork, officials and the diary do to reach people; never to whom. */
public sealed interface FieldworkDeed extends Deed {

    /** Everybody eligible is entered. */
    record FrameEntered(Subject.Study study, Subject.People people) implements FieldworkDeed {

        public FrameEntered(String study, int people) {
            this(new Subject.Study(study), new Subject.People(people));
        }
    }

    /** People get a code of their own. */
    record PeopleInvited(Subject.Study study, Subject.People people) implements FieldworkDeed {

        public PeopleInvited(String study, int people) {
            this(new Subject.Study(study), new Subject.People(people));
        }
    }

    /** A batch of codes goes to the side of the answers. */
    record CodesDelivered(Subject.Study study, Subject.People people) implements FieldworkDeed {

        public CodesDelivered(String study, int people) {
            this(new Subject.Study(study), new Subject.People(people));
        }
    }

    /** Names and codes are taken out for letters. */
    record LettersAsked(Subject.Study study) implements FieldworkDeed {

        public LettersAsked(String study) {
            this(new Subject.Study(study));
        }
    }

    /** An official asks for the arms of a whole cohort, whether they are released or not. */
    record ArmListAsked(Subject.Study study, Subject.Cohort cohort) implements FieldworkDeed {

        public ArmListAsked(String study, Cohort cohort) {
            this(new Subject.Study(study), new Subject.Cohort(cohort));
        }
    }

    /** The letters of a run are handed to the post, and who got one is forgotten. */
    record LettersOut(Subject.Study study, Subject.Cohort cohort, Subject.Wave wave) implements FieldworkDeed {

        public LettersOut(String study, Cohort cohort, int wave) {
            this(new Subject.Study(study), new Subject.Cohort(cohort), new Subject.Wave(wave));
        }
    }

    /** It is decided who gets a letter. */
    record LettersPrepared(Subject.Study study, Subject.Cohort cohort, Subject.Wave wave) implements FieldworkDeed {

        public LettersPrepared(String study, Cohort cohort, int wave) {
            this(new Subject.Study(study), new Subject.Cohort(cohort), new Subject.Wave(wave));
        }
    }

    /** Something is put down in the contact log, or undone there. Always the same, whatever it is and whoever it is about. */
    record ContactLogged(Subject.Study study) implements FieldworkDeed {

        public ContactLogged(String study) {
            this(new Subject.Study(study));
        }
    }

    /** Who said on the phone to take part no longer is passed on, if there is anybody. */
    record WithdrawalsDelivered(Subject.Study study) implements FieldworkDeed {

        public WithdrawalsDelivered(String study) {
            this(new Subject.Study(study));
        }
    }

    /** It is counted how many people of a wave are where. */
    record TallyTaken(Subject.Study study, Subject.Cohort cohort, Subject.Wave wave) implements FieldworkDeed {

        public TallyTaken(String study, Cohort cohort, int wave) {
            this(new Subject.Study(study), new Subject.Cohort(cohort), new Subject.Wave(wave));
        }
    }

    /** An official hands in everybody eligible of a cohort, without an arm. */
    record FrameHandedIn(Subject.Study study, Subject.Cohort cohort, Subject.People people) implements FieldworkDeed {

        public FrameHandedIn(String study, Cohort cohort, int people) {
            this(new Subject.Study(study), new Subject.Cohort(cohort), new Subject.People(people));
        }
    }

    /** A cohort is about to be allocated by a sealed seed: the hash of the seed, and the fingerprint of the frame. */
    record AllocationCommitted(Subject.Study study, Subject.Cohort cohort, Subject.Fingerprint fingerprint) implements FieldworkDeed {

        public AllocationCommitted(String study, Cohort cohort, String fingerprint) {
            this(new Subject.Study(study), new Subject.Cohort(cohort), new Subject.Fingerprint(fingerprint));
        }
    }

    /** The arms of a cohort are taken from a list, and not from chance. */
    record ArmsListed(Subject.Study study, Subject.Cohort cohort, Subject.People people) implements FieldworkDeed {

        public ArmsListed(String study, Cohort cohort, int people) {
            this(new Subject.Study(study), new Subject.Cohort(cohort), new Subject.People(people));
        }
    }

    /** An official hands in what the register says about the whole frame in a quarter. */
    record RegisterHandedIn(Subject.Study study, Subject.Quarter quarter, Subject.People people) implements FieldworkDeed {

        public RegisterHandedIn(String study, Quarter quarter, int people) {
            this(new Subject.Study(study), new Subject.Quarter(quarter), new Subject.People(people));
        }
    }

    /** What the register says in a quarter about those who take part goes to the side of the answers. */
    record RegisterDelivered(Subject.Study study, Subject.Quarter quarter, Subject.People people) implements FieldworkDeed {

        public RegisterDelivered(String study, Quarter quarter, int people) {
            this(new Subject.Study(study), new Subject.Quarter(quarter), new Subject.People(people));
        }
    }

    /** People are drawn inside the frame of a cohort. */
    record SampleDrawn(Subject.Study study, Subject.Cohort cohort, Subject.People people) implements FieldworkDeed {

        public SampleDrawn(String study, Cohort cohort, int people) {
            this(new Subject.Study(study), new Subject.Cohort(cohort), new Subject.People(people));
        }
    }

    /** Whoever of a cohort was never drawn is deleted. */
    record NeverSampledDeleted(Subject.Study study, Subject.Cohort cohort, Subject.People people) implements FieldworkDeed {

        public NeverSampledDeleted(String study, Cohort cohort, int people) {
            this(new Subject.Study(study), new Subject.Cohort(cohort), new Subject.People(people));
        }
    }

    /** The municipality may fetch the arms of a whole cohort. */
    record ArmListReleased(Subject.Study study, Subject.Cohort cohort) implements FieldworkDeed {

        public ArmListReleased(String study, Cohort cohort) {
            this(new Subject.Study(study), new Subject.Cohort(cohort));
        }
    }

    /** The municipality may fetch the arms of a whole cohort although its baseline is not closed. */
    record ArmListReleasedEarly(Subject.Study study, Subject.Cohort cohort) implements FieldworkDeed {

        public ArmListReleasedEarly(String study, Cohort cohort) {
            this(new Subject.Study(study), new Subject.Cohort(cohort));
        }
    }

    @Override
    default DeedName name() {
        return switch (this) {
            case FrameEntered _ -> DeedName.FRAME_ENTERED;
            case PeopleInvited _ -> DeedName.PEOPLE_INVITED;
            case CodesDelivered _ -> DeedName.CODES_DELIVERED;
            case LettersAsked _ -> DeedName.LETTERS_ASKED;
            case ArmListAsked _ -> DeedName.ARM_LIST_ASKED;
            case LettersOut _ -> DeedName.LETTERS_OUT;
            case LettersPrepared _ -> DeedName.LETTERS_PREPARED;
            case ContactLogged _ -> DeedName.CONTACT_LOGGED;
            case WithdrawalsDelivered _ -> DeedName.WITHDRAWALS_DELIVERED;
            case TallyTaken _ -> DeedName.TALLY_TAKEN;
            case FrameHandedIn _ -> DeedName.FRAME_HANDED_IN;
            case AllocationCommitted _ -> DeedName.ALLOCATION_COMMITTED;
            case ArmsListed _ -> DeedName.ARMS_LISTED;
            case RegisterHandedIn _ -> DeedName.REGISTER_HANDED_IN;
            case RegisterDelivered _ -> DeedName.REGISTER_DELIVERED;
            case SampleDrawn _ -> DeedName.SAMPLE_DRAWN;
            case NeverSampledDeleted _ -> DeedName.NEVER_SAMPLED_DELETED;
            case ArmListReleased _ -> DeedName.ARM_LIST_RELEASED;
            case ArmListReleasedEarly _ -> DeedName.ARM_LIST_RELEASED_EARLY;
        };
    }

    @Override
    default List<Subject> subjects() {
        return switch (this) {
            case FrameEntered(var study, var people) -> List.of(study, people);
            case PeopleInvited(var study, var people) -> List.of(study, people);
            case CodesDelivered(var study, var people) -> List.of(study, people);
            case LettersAsked(var study) -> List.of(study);
            case ArmListAsked(var study, var cohort) -> List.of(study, cohort);
            case LettersOut(var study, var cohort, var wave) -> List.of(study, cohort, wave);
            case LettersPrepared(var study, var cohort, var wave) -> List.of(study, cohort, wave);
            case ContactLogged(var study) -> List.of(study);
            case WithdrawalsDelivered(var study) -> List.of(study);
            case TallyTaken(var study, var cohort, var wave) -> List.of(study, cohort, wave);
            case FrameHandedIn(var study, var cohort, var people) -> List.of(study, cohort, people);
            case AllocationCommitted(var study, var cohort, var fingerprint) -> List.of(study, cohort, fingerprint);
            case ArmsListed(var study, var cohort, var people) -> List.of(study, cohort, people);
            case RegisterHandedIn(var study, var quarter, var people) -> List.of(study, quarter, people);
            case RegisterDelivered(var study, var quarter, var people) -> List.of(study, quarter, people);
            case SampleDrawn(var study, var cohort, var people) -> List.of(study, cohort, people);
            case NeverSampledDeleted(var study, var cohort, var people) -> List.of(study, cohort, people);
            case ArmListReleased(var study, var cohort) -> List.of(study, cohort);
            case ArmListReleasedEarly(var study, var cohort) -> List.of(study, cohort);
        };
    }
}

package nl.maatstaf.fieldwork.log;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What came of an attempt, with the class in which AAPOR counts whoever it is the last word about. The list is closed:
 * there is no field for a remark, because a remark would sooner or later say what somebody told.
 */
public enum Outcome implements Coded {
    /** The interview took place. */
    INTERVIEWED(AaporClass.I),
    /** It took place, but its recording can't be used: one fewer to analyse, and still a response. */
    INTERVIEWED_RECORDING_UNUSABLE(AaporClass.I),
    /** A part of the questions. */
    PARTIAL(AaporClass.P),
    /** No number, or somebody else's. */
    NO_PHONE_NUMBER(AaporClass.UO),
    /** Nothing but a voicemail. The report gave up after three times on average. */
    VOICEMAIL(AaporClass.NC),
    /** Says to be on social assistance no longer. See {@link #before()}. */
    NO_ASSISTANCE_ANY_MORE(AaporClass.O),
    INSUFFICIENT_DUTCH(AaporClass.O),
    NOT_POSSIBLE_IN_PERIOD(AaporClass.O),
    ILLNESS(AaporClass.O),
    NO_TIME(AaporClass.R),
    NO_WISH(AaporClass.R),
    /** Will be spoken to; until then nobody was interviewed. */
    APPOINTMENT_MADE(AaporClass.NC),
    MOVED_ADDRESS_UNKNOWN(AaporClass.UO),
    MOVED_NEW_ADDRESS,
    /** Was eligible at allocation, and stays in the count. */
    DECEASED(AaporClass.O),
    /** Said on the phone to take part no longer. */
    WITHDRAWN(AaporClass.R),
    /** Said on the phone to have everything erased, and takes part no longer. */
    ERASURE_WISHED(AaporClass.R),
    EMAIL_CONSENT_GIVEN,
    EMAIL_CONSENT_WITHDRAWN;

    /** The outcomes of an interview, which took place somewhere. */
    public static final Set<Outcome> INTERVIEWS = Set.of(INTERVIEWED, INTERVIEWED_RECORDING_UNUSABLE, PARTIAL);

    /** What holds in the waves that follow, too, the gravest first. */
    public static final List<Outcome> LASTING = List.of(DECEASED, ERASURE_WISHED, WITHDRAWN, MOVED_ADDRESS_UNKNOWN);

    /** What the response side hears of, with the next print run; asked for once more before it is put down. */
    public static final Set<Outcome> LEAVING = Set.of(WITHDRAWN, ERASURE_WISHED);

    private final Optional<AaporClass> after;

    Outcome(AaporClass after) {
        this.after = Optional.of(after);
    }

    Outcome() {
        this.after = Optional.empty();
    }

    /**
     * The class of somebody who was allocated. Nobody who was allocated stops being eligible, so it is never
     * {@link AaporClass#NE}: who has left assistance and doesn't answer is eligible and gave no interview.
     */
    public Optional<AaporClass> afterAllocation() {
        return after;
    }

    /** The class in a survey without allocation, as the research report's was: there, leaving assistance ends it. */
    public Optional<AaporClass> before() {
        return this == NO_ASSISTANCE_ANY_MORE ? Optional.of(AaporClass.NE) : after;
    }

    /** {@return the key of the text} */
    public String key() {
        return "outcome." + code();
    }
}

package nl.maatstaf.staff.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What deeds are called where they are stored. A name stays for good: old entries keep it. */
public enum DeedName {
    WAVE_CLOSED(Kind.EVALUATION),
    PLAN_SIGNED(Kind.EVALUATION),
    PLAN_RUN(Kind.EVALUATION),
    RELEASE_PROPOSED(Kind.EVALUATION),
    RELEASE_TAKEN_BACK(Kind.EVALUATION),
    QUARTER_RELEASED(Kind.EVALUATION),
    DATA_EXPORTED(Kind.EVALUATION),
    BUNDLE_MADE(Kind.EVALUATION),
    FRAME_ENTERED(Kind.FIELDWORK),
    PEOPLE_INVITED(Kind.FIELDWORK),
    CODES_DELIVERED(Kind.FIELDWORK),
    LETTERS_ASKED(Kind.FIELDWORK),
    CONTACT_LOGGED(Kind.FIELDWORK),
    WITHDRAWALS_DELIVERED(Kind.FIELDWORK),
    TALLY_TAKEN(Kind.FIELDWORK),
    LETTERS_PREPARED(Kind.FIELDWORK),
    ARM_LIST_ASKED(Kind.FIELDWORK),
    LETTERS_OUT(Kind.FIELDWORK),
    FRAME_HANDED_IN(Kind.FIELDWORK),
    REGISTER_HANDED_IN(Kind.FIELDWORK),
    REGISTER_DELIVERED(Kind.FIELDWORK),
    ALLOCATION_COMMITTED(Kind.FIELDWORK),
    ARMS_LISTED(Kind.FIELDWORK),
    SAMPLE_DRAWN(Kind.FIELDWORK),
    NEVER_SAMPLED_DELETED(Kind.FIELDWORK),
    ARM_LIST_RELEASED(Kind.FIELDWORK),
    ARM_LIST_RELEASED_EARLY(Kind.FIELDWORK),
    SIGN_IN_SUCCEEDED(Kind.SIGN_IN),
    SIGN_IN_FAILED(Kind.SIGN_IN),
    UNKNOWN_ACCOUNT_TRIED(Kind.SIGN_IN),
    SIGNED_OUT(Kind.SIGN_IN),
    ACCOUNT_ADDED(Kind.ACCOUNTS),
    ACCOUNT_INVITED(Kind.ACCOUNTS),
    INVITATION_TAKEN_UP(Kind.ACCOUNTS),
    ACCOUNT_REMOVED(Kind.ACCOUNTS),
    ROLES_CHANGED(Kind.ACCOUNTS),
    DELETION_SIGNED(Kind.RETENTION),
    DELETION_TAKEN_BACK(Kind.RETENTION),
    DATA_DELETED(Kind.RETENTION);

    /** By what the deeds can be sifted. */
    public enum Kind {
        EVALUATION, FIELDWORK, SIGN_IN, ACCOUNTS, RETENTION;

        /** {@return the name in lower case with dashes, as in the key of a text} */
        public String key() {
            return dashed(this);
        }

        List<String> stored() {
            return Arrays.stream(DeedName.values()).filter(name -> name.kind == this).map(DeedName::key).toList();
        }
    }

    private final Kind kind;

    DeedName(Kind kind) {
        this.kind = kind;
    }

    /** {@return the name in lower case with dashes, as it is stored and in the key of a text} */
    public String key() {
        return dashed(this);
    }

    private static String dashed(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

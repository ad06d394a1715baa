package nl.maatstaf.analysis.pseudonymous;

import java.util.Locale;

/** Why there is no value. Each reason has a code of its own, below anything that can be answered or scored. */
public enum MissingReason {
    /** The wave is not closed in this snapshot: neither missing nor dropout. */
    NOT_YET_DUE(-91),
    /** Nothing was sent in a closed wave: nonresponse. */
    NOT_ANSWERED(-92),
    /** The route did not lead here. */
    NOT_ASKED(-93),
    /** It was asked, and passed over. */
    LEFT_OPEN(-94),
    /** "I would rather not say". */
    DECLINED(-95),
    /** A score for which too little was answered, in this wave or the one before it. */
    UNDEFINED(-96),
    /** Held back, because too few people share it. */
    WITHHELD(-97);

    /** No reason has a lower code. */
    public static final int LOWEST = -97;

    /** No reason has a higher code. */
    public static final int HIGHEST = -91;

    private final int code;

    MissingReason(int code) {
        this.code = code;
    }

    /** {@return the number that stands for it in files; it never changes} */
    public int code() {
        return code;
    }

    /** {@return the name in lower case with dashes, as in the key of its text} */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

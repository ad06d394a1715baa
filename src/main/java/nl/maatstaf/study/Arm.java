package nl.maatstaf.study;

import java.util.Arrays;
import java.util.Optional;

/** The pathway that is offered: an arm of the comparison. */
public enum Arm {
    /** The pathway everyone gets, along the trede ladder. */
    REGULAR("regular"),
    /** The pathway made to fit the client. */
    TAILORED("tailored");

    private final String code;

    Arm(String code) {
        this.code = code;
    }

    /** The word for this arm in files and stores; it never changes. */
    public String code() {
        return code;
    }

    /** The arm with this code, if there is one. */
    public static Optional<Arm> of(String code) {
        return Arrays.stream(values()).filter(arm -> arm.code.equals(code)).findFirst();
    }
}

package nl.maatstaf.study;

import java.util.Arrays;
import java.util.Optional;

/** What the municipality has registered as somebody's sex. What people say of themselves is asked in the questionnaire. */
public enum Sex {
    FEMALE("f"),
    MALE("m"),
    /** Neither, or not registered. */
    OTHER("x");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    /** The word for it in files and stores. */
    public String code() {
        return code;
    }

    /** {@return the sex with this code, if it is one} */
    public static Optional<Sex> of(String code) {
        return Arrays.stream(values()).filter(sex -> sex.code.equals(code)).findFirst();
    }
}

package nl.maatstaf.responding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How fast somebody went through the questions: all that is kept of their time. */
public enum Speed {
    /** Faster than questions can be read. */
    FAST,
    /** As most people do. */
    USUAL,
    /** Much slower than most people. */
    SLOW;

    /** {@return the word for this band in a store} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The band with this code, if there is one. */
    public static Optional<Speed> of(String code) {
        return Arrays.stream(values()).filter(speed -> speed.code().equals(code)).findFirst();
    }
}

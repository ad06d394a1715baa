package nl.maatstaf.responding;

import java.util.Locale;

/** How fast somebody went through the questions: all that is kept of their time, until the wave is closed. */
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
}

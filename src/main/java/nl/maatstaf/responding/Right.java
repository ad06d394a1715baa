package nl.maatstaf.responding;

import java.util.Locale;

/** What somebody may do to what is stored of them, by their code alone. */
public enum Right {
    /** Takes no further part. What was sent before still counts. */
    WITHDRAW,
    /** Takes no further part, and has everything erased that was ever answered with the code. */
    ERASE;

    /** {@return the name in lower case, as in the erasure list and in the keys of texts} */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

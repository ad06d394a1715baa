package nl.maatstaf.analysis.export;

import java.util.Locale;

/** Why nothing is exported, each with a plain sentence under {@code export.refused.<key>}. */
public enum ExportRefusal {
    /** There is no purpose in words. */
    NO_PURPOSE,
    /** The purpose is longer than one sentence. */
    LONG_PURPOSE,
    /** There is no reference to an agreement. */
    NO_AGREEMENT,
    /** Smaller groups were asked for than may ever be told. */
    LESS_STRICT,
    /** No wave of this study was closed yet. */
    NOTHING_CLOSED,
    /** Arms were asked for, and no plan is locked. */
    NOT_LOCKED;

    /** {@return the name in lower case with dashes, as in the key of its sentence} */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package nl.maatstaf.statistics.missing;

import java.util.Locale;

/** How the estimate without a participant is found. */
public enum JackknifeKind {
    /** The model is fitted again; the time grows as the square of the number of participants. */
    REFITTED,
    /**
     * By the first derivatives of the estimate at the fit of everybody. Standard errors differ from those of refitting by a
     * share of the order of one in the number of participants; the time grows as that number. Jaeckel (1972), The
     * infinitesimal jackknife, Bell Laboratories MM 72-1215-11; Efron and Stein (1981), Annals of Statistics 9:586-596.
     */
    LINEAR;

    /** The name for plans and message bundles. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package nl.maatstaf.publication.report;

import java.util.Locale;

/** For whom a short report is. */
public enum Audience {
    /** The council of the municipality, and whoever reads with it. */
    MUNICIPALITY,
    /** Everybody who was asked, in plain words on one page. */
    PARTICIPANTS;

    /** {@return the word for it in addresses, style sheets and keys of texts} */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

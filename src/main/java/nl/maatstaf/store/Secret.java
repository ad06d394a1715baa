package nl.maatstaf.store;

import java.util.Locale;

/** The keys that are kept outside every database; 32 bytes each. */
public enum Secret {
    /** Keys the hash of an access code in the response store. */
    CODE_PEPPER,
    /** Seals an access code in the contact store. */
    CODE_SEAL,
    /** Signs the head of the audit chain. */
    AUDIT_SIGNATURE,
    /** Seals the second factors of staff in the staff store. */
    FACTOR_SEAL;

    /** {@return the name in lower case with dashes, as in a setting and a file} */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

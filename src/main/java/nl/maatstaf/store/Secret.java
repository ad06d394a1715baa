package nl.maatstaf.store;

import java.nio.file.Path;
import java.util.Locale;

/** The keys that are kept outside every database; 32 bytes each. */
public enum Secret {
    /** Keys the hash of an access code in the response store. */
    CODE_PEPPER(StoreName.RESPONSE),
    /** Seals an access code in the contact store. */
    CODE_SEAL(StoreName.CONTACT),
    /** Signs the head of the audit chain. */
    AUDIT_SIGNATURE(StoreName.STAFF),
    /** Seals the second factors of staff in the staff store. */
    FACTOR_SEAL(StoreName.STAFF);

    private final StoreName madeWith;

    Secret(StoreName madeWith) {
        this.madeWith = madeWith;
    }

    /** {@return the store whose preparation makes this key; it is kept outside of it} */
    public StoreName madeWith() {
        return madeWith;
    }

    /**
     * Destroys this key, for good.
     *
     * @param folder where it is in a file of its name
     * @return whether it was there
     */
    public boolean destroy(Path folder) {
        return KeptSecret.destroy(folder.resolve(key()));
    }

    /** {@return the name in lower case with dashes, as in a setting and a file} */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

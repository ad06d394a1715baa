package nl.maatstaf.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The stores, one per audience. Each is a database of its own, in production on a server of its own. */
public enum StoreName {
    /** Accounts and roles of the people who work on a study. */
    STAFF,
    /** Who may be asked, where a letter reaches them, and the arm of the whole frame. */
    CONTACT,
    /** Answers under pseudonym, and what is computed from them. */
    RESPONSE,
    /** What people wrote for others to read, on nobody's name. */
    STORY,
    /** Released, protected figures: public. */
    RELEASE;

    /**
     * {@return the store of this name, as a command is given it}
     *
     * @throws StoreUnavailableException when there is none
     */
    static StoreName named(String key) {
        return Arrays.stream(values()).filter(name -> name.key().equals(key)).findFirst()
                .orElseThrow(() -> new StoreUnavailableException("There is no store '" + key + "'; there are "
                        + Arrays.stream(values()).map(StoreName::key).collect(Collectors.joining(", ")) + ".", null));
    }

    /** {@return the name in lower case, as in a folder of {@code db/}, a database and a setting} */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package nl.maatstaf.retention;

import java.util.Locale;

/** Something that can't be deleted now. Nothing was. */
public final class NotYetException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Why why;

    NotYetException(Why why) {
        super(why.name());
        this.why = why;
    }

    /** Why not. */
    public enum Why {
        /** Its day has not come. */
        NOT_DUE,
        /** Nobody else signed, or somebody did it meanwhile. */
        NOT_SIGNED,
        /** The municipality has not fetched who is in which arm, which nobody could give it any more. */
        LIST_NOT_FETCHED;

        /** {@return the key of its sentence} */
        public String key() {
            return "retention.not-yet." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** {@return why not} */
    public Why why() {
        return why;
    }
}

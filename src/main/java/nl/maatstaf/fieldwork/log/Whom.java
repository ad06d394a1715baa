package nl.maatstaf.fieldwork.log;

/** Among whom to look. */
public enum Whom implements Coded {
    /** Who was invited, and so has a log. */
    INVITED,
    /** Everybody in the frame. */
    EVERYBODY;

    /** {@return the key of the text} */
    public String key() {
        return "people.whom." + code();
    }
}

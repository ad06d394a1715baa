package nl.maatstaf.fieldwork.log;

/** How somebody was approached. */
public enum Mode implements Coded {
    PHONE, HOME_VISIT, LETTER, MAIL, OTHER;

    /** {@return the key of the text} */
    public String key() {
        return "mode." + code();
    }
}

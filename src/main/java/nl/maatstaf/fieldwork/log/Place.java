package nl.maatstaf.fieldwork.log;

/** Where somebody was interviewed. */
public enum Place implements Coded {
    HOME, INSTITUTE, ELSEWHERE;

    /** {@return the key of the text} */
    public String key() {
        return "place." + code();
    }
}

package nl.maatstaf.fieldwork.log;

/** What became of a line that somebody wanted to put down. */
public sealed interface Logged {

    /**
     * It was put down.
     *
     * @param event its number, by which it can be undone
     */
    record Line(long event) implements Logged {}

    /** It was not. */
    enum Refused implements Logged, Coded {
        /** Nobody so was invited. */
        NOT_INVITED,
        /** An attempt is put down once it was made. */
        DAY_TO_COME,
        /** The cohort was not allocated yet on that day. */
        BEFORE_THE_STUDY;

        /** {@return the key of the text} */
        public String key() {
            return "log.refused." + code();
        }
    }
}

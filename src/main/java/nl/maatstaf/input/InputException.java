package nl.maatstaf.input;

/** Input that can't be used; the message is one plain sentence for the person who gave it. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what is wrong, where, and what to do. */
    public InputException(String sentence) {
        super(sentence);
    }
}

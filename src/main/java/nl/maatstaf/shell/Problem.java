package nl.maatstaf.shell;

/**
 * Something a person may meet that stops them, each with a sentence in every language under {@code problem.<key>} and
 * what they can do under {@code problem.<key>.do}.
 */
public enum Problem {
    /** There is no page at this address. */
    NO_SUCH_PAGE("no-such-page"),
    /** The person is signed in, but their role may not see this. */
    NOT_YOURS("not-yours"),
    /** Something failed that the person can't help. */
    FAILED("failed");

    private final String key;

    Problem(String key) {
        this.key = key;
    }

    /** {@return the key of the sentence} */
    public String key() {
        return "problem." + key;
    }
}

package nl.maatstaf.publication.protection;

/** Bounds that the solver could not compute, so that nothing may be shown; the message says so in a sentence. */
public final class UnsolvedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsolvedException(String status) {
        super("The bounds of hidden counts could not be computed (" + status + "), so nothing is released.");
    }
}

package nl.maatstaf.analysis;

/** Somebody asks for outcomes by arm while the plan is not locked. */
public final class NotLockedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotLockedException(String study) {
        super("The plan of " + study + " is not locked: two evaluators sign it before anything is computed by arm.");
    }
}

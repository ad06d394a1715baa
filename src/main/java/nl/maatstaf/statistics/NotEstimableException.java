package nl.maatstaf.statistics;

/** Thrown where data as a whole can't answer; carries the reason. */
public final class NotEstimableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient NotEstimable reason;

    NotEstimableException(Refusal code, String sentence) {
        super(sentence);
        reason = new NotEstimable(code, sentence);
    }

    /** The reason, as a result. */
    public NotEstimable reason() {
        return reason;
    }
}

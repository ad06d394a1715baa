package nl.maatstaf.statistics;

/** Thrown where data as a whole can't answer; carries the reason. */
public final class NotEstimableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient NotEstimable reason;

    /**
     * Refuses.
     *
     * @param code     the kind of reason
     * @param sentence one plain sentence that names the variable, wave or arm
     */
    public NotEstimableException(Refusal code, String sentence) {
        this(new NotEstimable(code, sentence));
    }

    /** Refuses with a reason that is there already. */
    public NotEstimableException(NotEstimable reason) {
        super(reason.reason());
        this.reason = reason;
    }

    /** The reason, as a result. */
    public NotEstimable reason() {
        return reason;
    }
}

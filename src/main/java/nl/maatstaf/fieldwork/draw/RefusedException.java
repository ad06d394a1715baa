package nl.maatstaf.fieldwork.draw;

/** Something was asked that is not done, and nothing was changed. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Refusal refusal;

    RefusedException(Refusal refusal) {
        super("Refused: " + refusal.key() + ".");
        this.refusal = refusal;
    }

    /** {@return why} */
    public Refusal refusal() {
        return refusal;
    }
}

package nl.maatstaf.analysis.export;

/** Something was asked that is not exported; nothing was recorded or read. */
public final class ExportRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ExportRefusal refusal;

    ExportRefusedException(ExportRefusal refusal) {
        super("Refused: " + refusal.key() + ".");
        this.refusal = refusal;
    }

    /** {@return why} */
    public ExportRefusal refusal() {
        return refusal;
    }
}

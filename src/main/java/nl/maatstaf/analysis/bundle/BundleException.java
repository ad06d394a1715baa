package nl.maatstaf.analysis.bundle;

/** A bundle that can't be used or made. */
public final class BundleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    BundleException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** {@return why, in one plain English sentence} */
    public String sentence() {
        return sentence;
    }
}

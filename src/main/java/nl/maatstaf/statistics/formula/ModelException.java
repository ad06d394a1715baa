package nl.maatstaf.statistics.formula;

/** A model that can't be read, or that asks for variables the data lack; the message is one sentence. */
public final class ModelException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    public ModelException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** What is wrong. */
    public String sentence() {
        return sentence;
    }
}

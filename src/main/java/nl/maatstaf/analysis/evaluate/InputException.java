package nl.maatstaf.analysis.evaluate;

/** Input that can't be used; the message is one plain sentence for the person who gave it. */
final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InputException(String sentence) {
        super(sentence);
    }
}

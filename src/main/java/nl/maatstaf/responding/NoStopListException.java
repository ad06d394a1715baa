package nl.maatstaf.responding;

/** There is no stop list now: it was asked of too few or not of everybody, or another run had today's. */
public final class NoStopListException extends RuntimeException {

    NoStopListException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

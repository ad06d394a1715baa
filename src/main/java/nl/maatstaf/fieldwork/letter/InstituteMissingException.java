package nl.maatstaf.fieldwork.letter;

/** The settings don't say who writes the letters. The message says what to set. */
final class InstituteMissingException extends RuntimeException {

    InstituteMissingException(String sentence) {
        super(sentence);
    }
}

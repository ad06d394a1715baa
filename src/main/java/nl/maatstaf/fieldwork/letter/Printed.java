package nl.maatstaf.fieldwork.letter;

/** What came of a file of letters. */
public sealed interface Printed {

    /**
     * The whole file was written.
     *
     * @param letters how many letters are in it
     */
    record Complete(int letters) implements Printed {}

    /** It was stopped on the way, and nothing was written. */
    record Stopped() implements Printed {}
}

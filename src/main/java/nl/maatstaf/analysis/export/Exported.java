package nl.maatstaf.analysis.export;

/** What came of an export. */
public sealed interface Exported {

    /**
     * The whole file was written.
     *
     * @param number which export of the study it is
     * @param sha256 the SHA-256 of the zip, in hexadecimal digits
     */
    record Complete(int number, String sha256) implements Exported {}

    /** It was stopped on the way: what was written is no zip. It stays in the list, as one that was not finished. */
    record Stopped() implements Exported {}
}

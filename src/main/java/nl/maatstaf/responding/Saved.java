package nl.maatstaf.responding;

/** What came of saving an answer. Only {@link Stored} may be shown to the participant as saved. */
public sealed interface Saved {

    /**
     * The answer is on disk.
     *
     * @param version  which answer to this question it is
     * @param overtook whether it took the place of an answer that this page had not seen: it was given on another page
     *     or device. The later choice stands, and the participant is told
     */
    record Stored(long version, boolean overtook) implements Saved {}

    /** The question is not asked any more, because another page changed an earlier answer. Nothing was changed. */
    record NotAsked() implements Saved {}

    /** The questionnaire was submitted, its wave has closed, or there is no consent. Nothing was changed. */
    record Closed() implements Saved {}
}

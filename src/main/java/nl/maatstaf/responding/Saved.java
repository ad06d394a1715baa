package nl.maatstaf.responding;

/** What came of saving an answer. Only {@link #STORED} may be shown to the participant as saved. */
public enum Saved {
    /** The answer is on disk. */
    STORED,
    /** Another page of the same participant gave a newer answer first; that one stands. */
    SUPERSEDED,
    /** The questionnaire was submitted or its wave has closed in the meantime. */
    CLOSED
}

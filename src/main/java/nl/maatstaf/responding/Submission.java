package nl.maatstaf.responding;

/** What came of submitting. */
public enum Submission {
    /** The questionnaire is submitted, now or before. */
    SUBMITTED,
    /** The stored answers are not the ones the participant looked at: show them before submitting. */
    CHANGED,
    /** The wave has closed, or there is no consent. */
    CLOSED
}

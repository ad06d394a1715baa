package nl.maatstaf.instrument.plan;

/** What an outcome may be taken for. */
public enum Family {
    /** Confirmed by one test, once, at the planned end. */
    PRIMARY,
    /** Tested together at the same moment, adjusted for each other. */
    KEY_SECONDARY,
    /** Estimated with its interval; never tested. */
    EXPLORATORY
}

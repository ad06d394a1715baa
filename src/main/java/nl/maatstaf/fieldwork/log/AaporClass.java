package nl.maatstaf.fieldwork.log;

/** The classes of AAPOR's Standard Definitions (10th edition, 2023), in which response rates are counted. */
public enum AaporClass {
    /** A complete interview. */
    I,
    /** A partial interview. */
    P,
    /** Refused, or broke off. */
    R,
    /** Eligible, and never reached. */
    NC,
    /** Eligible and reached, but no interview for another reason. */
    O,
    /** Nothing known, not even whether the letter found them. */
    UH,
    /** Not known to be there, for another reason. */
    UO,
    /** Not eligible. Exists before allocation only. */
    NE
}

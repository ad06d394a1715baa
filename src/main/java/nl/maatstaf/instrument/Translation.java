package nl.maatstaf.instrument;

/** How far the texts of one language in a file can be trusted. */
public enum Translation {
    /** Written in this language. */
    ORIGINAL,
    /** Translated, and read by a person who knows both languages. */
    REVIEWED,
    /** Not read by such a person yet: for the demo only. */
    UNREVIEWED
}

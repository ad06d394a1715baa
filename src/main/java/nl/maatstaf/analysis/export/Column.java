package nl.maatstaf.analysis.export;

/**
 * A column of a table.
 *
 * @param name its name, the same in every file
 * @param kind what its cells hold
 */
record Column(String name, Kind kind) {

    /** What cells hold; any cell may hold nothing. */
    enum Kind {
        /** An {@code Integer}. */
        WHOLE,
        /** A {@code BigDecimal}. */
        DECIMAL,
        /** A {@code String}. */
        TEXT
    }
}

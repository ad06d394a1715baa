package nl.maatstaf.fieldwork.intake.sheet;

/**
 * How large a file may be.
 *
 * @param bytes    as it is handed in
 * @param rows     rows of people
 * @param unpacked bytes of a workbook when it is unpacked, all parts together
 */
public record Limits(int bytes, int rows, long unpacked) {

    /** The most columns that are looked at; no file that we ask for has as many. */
    static final int COLUMNS = 60;

    /** The most characters in one cell. */
    static final int CELL = 2_000;

    private static final int ROWS = 250_000;
    private static final int UNPACKED_FACTOR = 8;

    /** A file of so many bytes, for some hundred thousand people. */
    public static Limits ofBytes(int bytes) {
        return new Limits(bytes, ROWS, (long) bytes * UNPACKED_FACTOR);
    }
}

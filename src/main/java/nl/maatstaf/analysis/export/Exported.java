package nl.maatstaf.analysis.export;

/**
 * An export that was written as a whole.
 *
 * @param number which export of the study it is
 * @param sha256 the SHA-256 of the zip, in hexadecimal digits
 */
public record Exported(int number, String sha256) {}

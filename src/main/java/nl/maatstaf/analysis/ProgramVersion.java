package nl.maatstaf.analysis;

/**
 * Which program computed something.
 *
 * @param version its version, as results carry it
 */
public record ProgramVersion(String version) {}

package nl.maatstaf.analysis.pseudonymous;

/**
 * What the register says of one participant in one quarter.
 *
 * @param who      the participant
 * @param quarter  the quarter, counted from the one of allocation, which is 0; negative before it
 * @param variable one of {@link RegisterVariable}, or an exposure, by its name in files
 * @param cell     what it says
 */
public record RegisterLine(Person.Who who, int quarter, String variable, Cell cell) {}

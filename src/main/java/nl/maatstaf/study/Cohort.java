package nl.maatstaf.study;

/**
 * People allocated together.
 *
 * @param name the cohort's name within its study
 * @param allocation the calendar quarter of allocation, which is also the quarter of wave 0
 */
public record Cohort(String name, Quarter allocation) {
}

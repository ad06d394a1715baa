package nl.maatstaf.study;

import java.time.YearMonth;

/**
 * People allocated together.
 *
 * @param name the cohort's name within its study
 * @param allocation the calendar quarter of allocation, which is also the quarter of wave 0
 */
public record Cohort(String name, Quarter allocation) {

    /** {@return the month in which everybody in it is allocated, by which ages are reckoned: it begins its quarter} */
    public YearMonth reference() {
        return YearMonth.from(allocation.firstDay());
    }
}

package nl.maatstaf.fieldwork.figures;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import nl.maatstaf.study.Stratum;

/**
 * How many people of a cohort were where, at one moment of one wave.
 *
 * @param cohort  the cohort's name
 * @param wave    the wave
 * @param moment  the moment
 * @param takenOn the day it was taken
 * @param strata  the counts of each stratum
 */
public record Tally(String cohort, int wave, Moment moment, LocalDate takenOn, Map<Stratum, Counts> strata) {

    /** Copies the counts, sorted by stratum. */
    public Tally {
        strata = Collections.unmodifiableMap(new TreeMap<>(strata));
    }

    /** {@return the counts of all strata together} */
    public Counts all() {
        return Counts.sum(strata.values());
    }
}

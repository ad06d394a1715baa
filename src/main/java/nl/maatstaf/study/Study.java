package nl.maatstaf.study;

import java.util.List;
import java.util.Optional;

/**
 * The design of a comparison: who, in which arms, layers and cohorts, and over how many waves.
 *
 * @param name the short name in files and stores
 * @param arms the arms that are compared
 * @param strata the layers within which arms are balanced
 * @param eligibility who may be allocated
 * @param cohorts who is allocated together, in order of their quarter
 * @param lastWave the last wave; the first is 0, the baseline
 * @param randomised whether chance decides who is in which arm
 */
public record Study(
        String name,
        List<Arm> arms,
        List<Stratum> strata,
        Eligibility eligibility,
        List<Cohort> cohorts,
        int lastWave,
        boolean randomised) {

    /** Copies the lists, so that a study never changes. */
    public Study {
        arms = List.copyOf(arms);
        strata = List.copyOf(strata);
        cohorts = List.copyOf(cohorts);
    }

    /** When the waves of this study are open. */
    public WaveCalendar calendar() {
        return new WaveCalendar(lastWave);
    }

    /** The cohort with this name, if there is one. */
    public Optional<Cohort> cohort(String cohortName) {
        return cohorts.stream().filter(cohort -> cohort.name().equals(cohortName)).findFirst();
    }
}

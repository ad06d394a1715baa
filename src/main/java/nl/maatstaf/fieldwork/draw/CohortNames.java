package nl.maatstaf.fieldwork.draw;

import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.study.Cohort;

/** Finds a cohort in the definition of its study. */
final class CohortNames {

    private CohortNames() {}

    static Cohort find(Surveys surveys, String study, String cohort) {
        return surveys.protocol(study).flatMap(protocol -> protocol.study().cohort(cohort))
                .orElseThrow(() -> new RefusedException(Refusal.NO_SUCH_COHORT));
    }

    /** The one name of whatever concerns a cohort, in a lock, a seal or a purpose of chance. */
    static String of(String what, String study, String cohort) {
        return what + " of " + study + "/" + cohort;
    }
}

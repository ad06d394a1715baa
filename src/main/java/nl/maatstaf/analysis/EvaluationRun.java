package nl.maatstaf.analysis;

import java.time.LocalDate;
import nl.maatstaf.analysis.result.Results;

/**
 * A run of the plan, as it was computed and kept.
 *
 * @param number  counts the runs of a study from 1
 * @param by      who ran it
 * @param on      on which day
 * @param results what it gave
 */
public record EvaluationRun(int number, String by, LocalDate on, Results results) {

    /** {@return whether it obeys exactly the text that is locked now, and not one from before an amendment} */
    public boolean obeys(PlanLock.Status lock) {
        return lock.locked() && lock.fingerprint().equals(results.provenance().planFingerprint());
    }
}

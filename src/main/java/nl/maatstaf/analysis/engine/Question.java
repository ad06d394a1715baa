package nl.maatstaf.analysis.engine;

import java.util.List;
import java.util.Optional;
import nl.maatstaf.analysis.result.OutcomeResult;
import nl.maatstaf.analysis.result.Provenance;
import nl.maatstaf.analysis.result.Standing;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.instrument.plan.AnalysisPlan;
import nl.maatstaf.instrument.plan.Family;
import nl.maatstaf.instrument.plan.PlannedOutcome;

/**
 * What a run is asked.
 *
 * @param protocol   the study and its questionnaire
 * @param plan       the plan that is followed
 * @param firstLocked the version of the plan that was locked before anyone saw the arms; empty where study or questionnaire
 *                   changed since
 * @param provenance what the results rest on
 * @param confirmed  the outcomes as they were tested before; empty as long as nothing was. A test is done once.
 */
public record Question(Protocol protocol, AnalysisPlan plan, Optional<AnalysisPlan> firstLocked, Provenance provenance,
        List<OutcomeResult> confirmed) {

    /** Copies the list. */
    public Question {
        confirmed = List.copyOf(confirmed);
    }

    /** {@return the score of an outcome} */
    Score score(PlannedOutcome outcome) {
        return protocol.questionnaire().score(outcome.score()).orElseThrow();
    }

    /**
     * What the result of an outcome may be taken for. It is confirmed only if it stood in the plan that was locked first,
     * word for word and in the same family.
     */
    public Standing standing(PlannedOutcome outcome) {
        Family family = plan.familyOf(outcome).orElse(Family.EXPLORATORY);
        if (family == Family.EXPLORATORY || !firstLocked.flatMap(first -> first.familyOf(outcome)).equals(plan.familyOf(outcome))) {
            return Standing.EXPLORATORY;
        }
        return provenance.ended() ? Standing.CONFIRMATORY : Standing.INTERIM;
    }
}

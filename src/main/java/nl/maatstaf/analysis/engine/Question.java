package nl.maatstaf.analysis.engine;

import java.util.List;
import java.util.Optional;
import nl.maatstaf.analysis.result.OutcomeResult;
import nl.maatstaf.analysis.result.Provenance;
import nl.maatstaf.analysis.result.Standing;
import nl.maatstaf.analysis.result.SubgroupResult;
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
 * @param confirmedSubgroups the subgroups as their interactions were tested along with that
 */
public record Question(Protocol protocol, AnalysisPlan plan, Optional<AnalysisPlan> firstLocked, Provenance provenance,
        List<OutcomeResult> confirmed, List<SubgroupResult> confirmedSubgroups) {

    /** Copies the lists. */
    public Question {
        confirmed = List.copyOf(confirmed);
        confirmedSubgroups = List.copyOf(confirmedSubgroups);
    }

    /** {@return the score of an outcome} */
    Score score(PlannedOutcome outcome) {
        return protocol.questionnaire().score(outcome.score()).orElseThrow();
    }

    /** {@return whether the primary outcome is asked in this wave; where it is not, nobody can fail to answer it} */
    boolean asksPrimaryIn(int wave) {
        return protocol.questionnaire().parts().stream().filter(part -> part.askedIn(wave))
                .anyMatch(part -> part.instrument().scores().contains(score(plan.primary())));
    }

    /**
     * What the result of an outcome may be taken for. It is confirmed only if it stood in the plan that was locked first,
     * word for word and in the same family; and once there was a test, only if it was among what was tested.
     */
    public Standing standing(PlannedOutcome outcome) {
        Family family = plan.familyOf(outcome).orElse(Family.EXPLORATORY);
        if (family == Family.EXPLORATORY || !rulesStand() || !firstLocked.flatMap(first -> first.familyOf(outcome)).equals(plan.familyOf(outcome))) {
            return Standing.EXPLORATORY;
        }
        if (!provenance.ended()) {
            return Standing.INTERIM;
        }
        return confirmed.isEmpty() || tested(outcome, family).isPresent() ? Standing.CONFIRMATORY : Standing.EXPLORATORY;
    }

    /** Whether baseline, error and adjustment are those of the first lock: they are part of what every test means. */
    private boolean rulesStand() {
        return firstLocked.filter(first -> first.baselineWave() == plan.baselineWave() && first.adjustment() == plan.adjustment()
                && first.power().alpha() == plan.power().alpha()).isPresent();
    }

    /** {@return the outcome as it was tested before; in a family that is tested, no score stands twice} */
    Optional<OutcomeResult> tested(PlannedOutcome outcome, Family family) {
        return confirmed.stream().filter(before -> before.score().equals(outcome.score()) && before.family() == family)
                .findFirst();
    }
}

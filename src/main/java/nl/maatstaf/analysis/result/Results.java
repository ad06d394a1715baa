package nl.maatstaf.analysis.result;

import java.util.List;
import java.util.Optional;

/**
 * Everything that one run of a plan on one snapshot gives. The same plan, data and program give the same record to the
 * last digit; so nothing in it says when or by whom it was computed.
 *
 * @param provenance  what it rests on
 * @param flow        how many people were allocated, invited and answered, by arm
 * @param baseline    who they were at the baseline wave, by arm
 * @param outcomes    every planned outcome, the primary first
 * @param subgroups   the primary difference by subgroup
 * @param sensitivity the primary difference under other assumptions
 * @param transitions how people moved on the trede ladder, by arm; descriptive
 * @param exposure    which pathway activities there were, by arm
 * @param fidelity    how much of a tailored pathway people met, by arm and wave; a mean, not an outcome
 * @param attrition   who stopped answering, by arm
 * @param power       what the study can see and what it can't
 */
public record Results(
        Provenance provenance,
        ArmFlow flow,
        Baseline baseline,
        List<OutcomeResult> outcomes,
        List<SubgroupResult> subgroups,
        List<SensitivityResult> sensitivity,
        Transitions transitions,
        Exposure exposure,
        Optional<Trajectory> fidelity,
        Attrition attrition,
        PowerTable power) {

    /** Copies the lists. */
    public Results {
        outcomes = List.copyOf(outcomes);
        subgroups = List.copyOf(subgroups);
        sensitivity = List.copyOf(sensitivity);
    }

    /** {@return the outcomes that are tested, or were to be and gave no p-value; none before the planned end} */
    public List<OutcomeResult> confirmatory() {
        return outcomes.stream().filter(outcome -> outcome.standing() == Standing.CONFIRMATORY).toList();
    }

    /** {@return the primary outcome} */
    public OutcomeResult primary() {
        return outcomes.getFirst();
    }
}

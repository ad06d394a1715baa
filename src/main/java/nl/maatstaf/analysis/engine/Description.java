package nl.maatstaf.analysis.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.maatstaf.analysis.result.ArmFlow;
import nl.maatstaf.analysis.result.Attrition;
import nl.maatstaf.analysis.result.Baseline;
import nl.maatstaf.analysis.result.Exposure;
import nl.maatstaf.analysis.result.OutcomeResult;
import nl.maatstaf.analysis.result.PowerTable;
import nl.maatstaf.analysis.result.Results;
import nl.maatstaf.analysis.result.SensitivityResult;
import nl.maatstaf.analysis.result.SubgroupResult;
import nl.maatstaf.analysis.result.Trajectory;
import nl.maatstaf.analysis.result.Transitions;

/** Describes who took part, what they were offered, how they moved, who left, and what the study can see. */
record Description(Question question, StudyData data, Consumer<String> next) {

    /** How many parts there are, for progress. */
    static final int PARTS = 7;

    Results complete(List<OutcomeResult> outcomes, List<SubgroupResult> subgroups, List<SensitivityResult> sensitivity) {
        next.accept("flow");
        ArmFlow flow = FlowCount.of(question, data);
        next.accept("baseline");
        Baseline baseline = BaselineTable.of(question, data);
        next.accept("transitions");
        Transitions transitions = TredeMoves.of(question, data);
        next.accept("exposure");
        Exposure exposure = ExposureCount.of(question, data, transitions.known());
        next.accept("fidelity");
        Optional<Trajectory> fidelity = FidelityMeans.of(question, data);
        next.accept("attrition");
        Attrition attrition = DropoutModel.of(question, data, flow);
        next.accept("power");
        PowerTable power = PowerFigures.of(
                question, flow.answered(question.plan().baselineWave()), outcomes.getFirst());
        return new Results(question.provenance(), flow, baseline, outcomes, subgroups, sensitivity, transitions, exposure,
                fidelity, attrition, power);
    }
}

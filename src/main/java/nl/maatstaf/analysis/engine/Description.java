package nl.maatstaf.analysis.engine;

import java.util.List;
import java.util.function.Consumer;
import nl.maatstaf.analysis.result.OutcomeResult;
import nl.maatstaf.analysis.result.Results;
import nl.maatstaf.analysis.result.SensitivityResult;
import nl.maatstaf.analysis.result.SubgroupResult;

/** Describes who took part, what they were offered, how they moved, who left, and what the study can see. */
record Description(Question question, StudyData data, Consumer<String> next) {

    /** How many parts there are, for progress. */
    static final int PARTS = 7;

    Results complete(List<OutcomeResult> outcomes, List<SubgroupResult> subgroups, List<SensitivityResult> sensitivity) {
        throw new UnsupportedOperationException("description");
    }
}

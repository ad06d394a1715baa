package nl.maatstaf.analysis.engine;

import nl.maatstaf.analysis.result.SubgroupResult;
import nl.maatstaf.instrument.plan.Subgroup;

/** The primary difference by subgroup, from one model in which it may differ. */
record SubgroupAnalysis(Question question, StudyData data, Testing testing) {

    SubgroupResult result(Subgroup subgroup) {
        throw new UnsupportedOperationException(subgroup.by());
    }
}

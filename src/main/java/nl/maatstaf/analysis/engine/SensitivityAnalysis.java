package nl.maatstaf.analysis.engine;

import nl.maatstaf.analysis.result.SensitivityResult;
import nl.maatstaf.instrument.plan.Sensitivity;

/** The primary difference under the other assumptions of the plan. */
record SensitivityAnalysis(Question question, StudyData data) {

    SensitivityResult result(Sensitivity assumption) {
        throw new UnsupportedOperationException(assumption.code());
    }
}

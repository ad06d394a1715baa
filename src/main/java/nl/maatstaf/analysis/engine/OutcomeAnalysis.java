package nl.maatstaf.analysis.engine;

import java.util.Optional;
import nl.maatstaf.instrument.plan.Method;
import nl.maatstaf.instrument.plan.PlannedOutcome;
import nl.maatstaf.statistics.mixed.Moments;

/** Compares the arms on one outcome, by the method that the plan names. */
final class OutcomeAnalysis {

    private final Question question;
    private final StudyData data;

    OutcomeAnalysis(Question question, StudyData data) {
        this.question = question;
        this.data = data;
    }

    Answer answer(PlannedOutcome outcome) {
        return switch (outcome.method()) {
            case Method.MixedModel planned -> repeatedMeans(outcome, planned);
            case Method other -> throw new UnsupportedOperationException(other.code());
        };
    }

    private Answer repeatedMeans(PlannedOutcome outcome, Method.MixedModel planned) {
        Moments moments = data.moments(question.score(outcome), Optional.empty());
        return RepeatedMeans.answer(
                RepeatedMeans.model(planned, question.plan().baselineWave(), moments, data.frame()), moments,
                outcome.waves());
    }
}

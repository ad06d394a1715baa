package nl.maatstaf.analysis.engine;

import java.util.List;
import java.util.Optional;
import nl.maatstaf.instrument.plan.Method;
import nl.maatstaf.instrument.plan.PlannedOutcome;
import nl.maatstaf.statistics.formula.ModelException;
import nl.maatstaf.statistics.mixed.Moments;

/** Compares the arms on one outcome, by the method that the plan names. */
final class OutcomeAnalysis {

    private final Question question;
    private final StudyData data;

    OutcomeAnalysis(Question question, StudyData data) {
        this.question = question;
        this.data = data;
    }

    /** The answer, or why there is none: one outcome without an answer leaves the others of the plan theirs. */
    Answer answer(PlannedOutcome outcome) {
        try {
            return compare(outcome);
        } catch (ModelException unfit) {
            return Answer.refused(
                    nl.maatstaf.statistics.Method.named(outcome.method().code()), unfit.sentence());
        }
    }

    private Answer compare(PlannedOutcome outcome) {
        return switch (outcome.method()) {
            case Method.MixedModel planned -> repeatedMeans(outcome, planned);
            case Method.RepeatedYesNo planned -> RepeatedShares.answer(question, data, outcome, planned);
            case Method.TimeToEvent planned -> EventTimes.answer(question, data, outcome, planned);
            case Method.ProportionalOdds(List<String> covariates) -> at(outcome, covariates).proportionalOdds();
            case Method.RankComparison() -> at(outcome, List.of()).ranks();
            case Method.RiskDifference() -> at(outcome, List.of()).shares();
            case Method.Ancova(List<String> covariates) ->
                    at(outcome, Variables.withBaseline(outcome.score(), covariates)).adjustedMeans();
            case Method.WelchComparison() -> at(outcome, List.of()).means();
            case Method.OverlapWeights(List<String> covariates) -> at(outcome, covariates).weightedMeans();
        };
    }

    private OneWave at(PlannedOutcome outcome, List<String> variables) {
        return OneWave.of(question, data, outcome, variables);
    }

    private Answer repeatedMeans(PlannedOutcome outcome, Method.MixedModel planned) {
        Moments moments = data.moments(question.score(outcome), Optional.empty());
        return RepeatedMeans.answer(
                RepeatedMeans.model(planned, question.plan().baselineWave(), moments, data.frame()), moments,
                outcome.waves());
    }
}

package nl.maatstaf.analysis.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.maatstaf.analysis.result.OutcomeResult;
import nl.maatstaf.analysis.result.Standing;
import nl.maatstaf.analysis.result.Tested;
import nl.maatstaf.instrument.plan.AnalysisPlan;
import nl.maatstaf.instrument.plan.Family;
import nl.maatstaf.instrument.plan.PlannedOutcome;

/**
 * The one place where a p-value becomes part of a result: at the planned end, of the primary outcome and of the key
 * secondary ones adjusted for each other, and once. What was tested before is passed on as it was.
 */
final class Testing {

    private final Question question;

    Testing(Question question) {
        this.question = question;
    }

    /** The answers as results; {@code answers} are in the order of the plan's outcomes. */
    List<OutcomeResult> results(List<PlannedOutcome> outcomes, List<Answer> answers) {
        Map<PlannedOutcome, Double> adjusted = adjusted(outcomes, answers);
        var results = new ArrayList<OutcomeResult>();
        for (int i = 0; i < outcomes.size(); i++) {
            PlannedOutcome outcome = outcomes.get(i);
            Answer answer = answers.get(i);
            Optional<Tested> tested = isTested(outcome, Family.KEY_SECONDARY) && answer.p().isPresent()
                    ? Optional.of(new Tested(answer.p().getAsDouble(), OptionalDouble.of(adjusted.getOrDefault(outcome, 1.0))))
                    : isTested(outcome, Family.PRIMARY) && answer.p().isPresent()
                            ? Optional.of(new Tested(answer.p().orElseThrow(), OptionalDouble.empty()))
                            : Optional.empty();
            results.add(testedBefore(outcome).orElseGet(() -> result(outcome, answer, tested)));
        }
        return results;
    }

    /**
     * The p-values of the key secondary family as it was locked first. What was dropped since, or gave no p-value, still
     * counts as a hypothesis, with 1.
     */
    private Map<PlannedOutcome, Double> adjusted(List<PlannedOutcome> outcomes, List<Answer> answers) {
        List<PlannedOutcome> family = question.firstLocked().map(AnalysisPlan::keySecondary).orElse(List.of());
        double[] p = family.stream().mapToDouble(outcome -> outcomes.contains(outcome)
                ? answers.get(outcomes.indexOf(outcome)).p().orElse(1) : 1).toArray();
        double[] adjusted = question.plan().adjustment().adjust(p);
        var byOutcome = new HashMap<PlannedOutcome, Double>();
        for (int i = 0; i < adjusted.length; i++) {
            byOutcome.put(family.get(i), adjusted[i]);
        }
        return byOutcome;
    }

    /** The p-value of something that belongs to the primary analysis, such as an interaction, if it may be known. */
    Optional<Tested> besidePrimary(OptionalDouble p) {
        return isTested(question.plan().primary(), Family.PRIMARY) && p.isPresent()
                ? Optional.of(new Tested(p.getAsDouble(), OptionalDouble.empty())) : Optional.empty();
    }

    private boolean isTested(PlannedOutcome outcome, Family family) {
        return question.standing(outcome) == Standing.CONFIRMATORY
                && question.plan().familyOf(outcome).equals(Optional.of(family));
    }

    private Optional<OutcomeResult> testedBefore(PlannedOutcome outcome) {
        return question.standing(outcome) == Standing.CONFIRMATORY
                ? question.plan().familyOf(outcome).flatMap(family -> question.tested(outcome, family)) : Optional.empty();
    }

    private OutcomeResult result(PlannedOutcome outcome, Answer answer, Optional<Tested> tested) {
        return new OutcomeResult(outcome.score(), question.plan().familyOf(outcome).orElse(Family.EXPLORATORY),
                question.standing(outcome), answer.method(), outcome.waves(), answer.participants(),
                answer.observations(), answer.comparison(), tested, answer.caveats());
    }
}

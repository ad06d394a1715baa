package nl.maatstaf.instrument.reading;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.instrument.plan.AnalysisPlan;
import nl.maatstaf.instrument.plan.Method;
import nl.maatstaf.instrument.plan.PlannedOutcome;
import nl.maatstaf.instrument.plan.Sensitivity;
import nl.maatstaf.instrument.plan.Subgroup;
import nl.maatstaf.study.Study;

/**
 * Judges whether a study gives what its plan needs.
 *
 * @param at       where the study names the plan
 * @param plan     the plan
 * @param measured whether everything that instruments measure is known
 */
record PlanCheck(Entry at, AnalysisPlan plan, Measured measured) {

    void ofWaves(Study study) {
        Stream.concat(Stream.of(plan.baselineWave()), plan.outcomes().stream().flatMap(outcome -> outcome.waves().stream()))
                .distinct().sorted().filter(wave -> study.lastWave() > 0 && wave > study.lastWave())
                .forEach(wave -> at.fault(thePlan() + " uses wave " + wave + ", but this study ends at wave "
                        + study.lastWave() + "; change one of the two."));
    }

    void ofQuestions(Questionnaire asked) {
        plan.outcomes().forEach(outcome -> waves(outcome).forEach(wave -> refuseUnasked(asked, outcome.score(), wave)));
        plan.outcomes().stream().map(PlannedOutcome::score).distinct()
                .filter(score -> measured.allScores() && !score.isEmpty() && asked.score(score).isEmpty())
                .forEach(score -> at.fault(thePlan() + " is about '" + score
                        + "', which this study's questionnaire does not score; add its instrument."));
        Set<String> dividing = plan.subgroups().stream().map(Subgroup::by).collect(Collectors.toCollection(TreeSet::new));
        judge(asked, dividing, "does not ask as a single choice", Covariates::divides);
        Set<String> adjusting = covariates().collect(Collectors.toCollection(TreeSet::new));
        adjusting.stream().filter(name -> asked.score(name).isPresent())
                .forEach(score -> refuseUnasked(asked, score, plan.baselineWave()));
        // What is missing as an outcome, or as what people are divided by, has been said.
        adjusting.removeIf(name -> asked.score(name).isPresent() || dividing.contains(name)
                || plan.outcomes().stream().anyMatch(outcome -> outcome.score().equals(name)));
        judge(asked, adjusting, "neither scores nor asks as a single choice or a number", Covariates::adjusts);
    }

    /** Sees whether each of these that is no variable is asked so at the baseline. */
    private void judge(Questionnaire asked, Set<String> names, String how, Predicate<Item> fits) {
        names.stream().filter(name -> measured.allItems() && !AnalysisPlan.STRATA.contains(name))
                .filter(name -> asked.item(name).filter(fits).isEmpty() || asked.parts().stream()
                        .noneMatch(part -> new AskedPart(part).asks(name, plan.baselineWave())))
                .forEach(name -> at.fault(thePlan() + " uses '" + name + "', which this study's questionnaire "
                        + how + " in wave " + plan.baselineWave() + "; change one of the two."));
    }

    /** Judged only where everything is known: what can come out of an instrument with a fault, nobody can tell. */
    private void refuseUnasked(Questionnaire asked, String name, int wave) {
        asked.parts().stream().filter(part -> measured.allItems() && part.instrument().scores().stream()
                        .anyMatch(score -> score.name().equals(name) && !new AskedPart(part).scores(score, wave)))
                .forEach(_ -> at.fault(thePlan() + " uses wave " + wave + ", in which this study's questionnaire does "
                        + "not ask for '" + name + "'; change one of the two."));
    }

    /** The waves in which an outcome must be asked, the baseline where its method looks back at that. */
    private Stream<Integer> waves(PlannedOutcome outcome) {
        boolean looksBack = MethodKind.of(outcome.method().code()).filter(MethodKind::usesBaseline).isPresent();
        return Stream.concat(looksBack ? Stream.of(plan.baselineWave()) : Stream.of(), outcome.waves().stream());
    }

    /** What must be known at the baseline of whoever is compared. */
    private Stream<String> covariates() {
        return Stream.concat(plan.outcomes().stream().flatMap(outcome -> covariates(outcome.method()).stream()),
                plan.sensitivity().stream().flatMap(analysis ->
                        analysis instanceof Sensitivity.InverseProbabilityWeights(List<String> covariates)
                                ? covariates.stream() : Stream.of()));
    }

    private static List<String> covariates(Method method) {
        return switch (method) {
            case Method.Ancova(List<String> covariates) -> covariates;
            case Method.ProportionalOdds(List<String> covariates) -> covariates;
            case Method.OverlapWeights(List<String> covariates) -> covariates;
            case Method.TimeToEvent _, Method.MixedModel _, Method.RepeatedYesNo _, Method.RankComparison _,
                    Method.RiskDifference _, Method.WelchComparison _ -> List.of();
        };
    }

    private String thePlan() {
        return "The plan '" + plan.reference() + "'";
    }
}

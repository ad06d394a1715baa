package nl.maatstaf.analysis.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.maatstaf.analysis.result.Measure;
import nl.maatstaf.analysis.result.Standing;
import nl.maatstaf.analysis.result.SubgroupResult;
import nl.maatstaf.analysis.result.Tested;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.plan.Method;
import nl.maatstaf.instrument.plan.Subgroup;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.JointTest;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.formula.ModelException;
import nl.maatstaf.statistics.mixed.Factor;
import nl.maatstaf.statistics.mixed.MixedModelFit;
import nl.maatstaf.statistics.mixed.Moments;

/**
 * The primary difference by subgroup, from one model in which it may differ: the primary formula and the interaction of arm,
 * wave and the variable. The wave is part of it because the planned contrast is about some of the waves: with arm by
 * variable alone, the differences of earlier waves, where little can have happened yet, would be taken for those. It costs
 * coefficients and no assumption. A level that lacks an arm at a planned wave has no contrast; the others keep theirs.
 */
record SubgroupAnalysis(Question question, StudyData data, Testing testing) {

    /** As its interaction was tested before, if it was: a test is done once. */
    SubgroupResult result(Subgroup subgroup) {
        return question.confirmedSubgroups().stream().filter(before -> before.by().equals(subgroup.by())
                && before.standing() == Standing.CONFIRMATORY && standing(subgroup) == Standing.CONFIRMATORY)
                .findFirst().orElseGet(() -> computed(subgroup));
    }

    private SubgroupResult computed(Subgroup subgroup) {
        if (!(question.plan().primary().method() instanceof Method.MixedModel planned)) {
            return refused(subgroup, "The primary outcome is not analysed by a mixed model, which subgroups need.");
        }
        try {
            return result(subgroup, planned);
        } catch (ModelException unfit) {
            return refused(subgroup, unfit.sentence());
        }
    }

    private SubgroupResult result(Subgroup subgroup, Method.MixedModel planned) {
        Optional<Item> item = StratumVariable.named(subgroup.by()).findFirst().isPresent()
                ? Optional.empty() : question.protocol().questionnaire().item(subgroup.by());
        Moments moments = data.moments(question.score(question.plan().primary()), item);
        // The variable at every wave stands for its main effect, which may follow from others: a stratum from its parts.
        var interacted = new Method.MixedModel(
                planned.formula() + " + wave:" + subgroup.by() + " + arm:wave:" + subgroup.by(), planned.covariance(),
                planned.fallbacks());
        int baseline = question.plan().baselineWave();
        List<String> waves = question.plan().primary().waves().stream().map(String::valueOf).toList();
        Optional<String> unobserved =
                RepeatedMeans.unobserved(moments, baseline, question.plan().primary().waves());
        if (unobserved.isPresent()) {
            return refused(subgroup, unobserved.get());
        }
        return switch (RepeatedMeans.model(interacted, baseline, moments, data.frame()).run(moments)) {
            case Outcome.Refused<MixedModelFit>(NotEstimable reason) -> refused(subgroup, reason.reason());
            case Outcome.Answered<MixedModelFit>(MixedModelFit fit) -> result(subgroup, moments, fit, waves);
        };
    }

    private SubgroupResult result(Subgroup subgroup, Moments moments, MixedModelFit fit, List<String> waves) {
        List<String> levels = moments.layout().factors().stream().filter(factor -> factor.name().equals(subgroup.by()))
                .findFirst().map(Factor::levels).orElse(List.of());
        var results = new ArrayList<SubgroupResult.Level>();
        var compared = new ArrayList<String>();
        for (String level : levels) {
            Optional<Estimated> difference =
                    Contrasts.estimated(fit.inSubgroup(subgroup.by(), level).averageContrast(waves));
            difference.ifPresent(_ -> compared.add(level));
            results.add(new SubgroupResult.Level(level, moments.participants(subgroup.by(), level),
                    difference.map(known -> Contrasts.of(Measure.DIFFERENCE_IN_MEANS, known))));
        }
        OptionalDouble p = compared.size() > 1
                && fit.subgroupTest(subgroup.by(), compared, waves) instanceof Outcome.Answered<JointTest>(JointTest test)
                ? OptionalDouble.of(test.p()) : OptionalDouble.empty();
        Optional<Tested> tested = standing(subgroup) == Standing.CONFIRMATORY
                ? testing.besidePrimary(p) : Optional.empty();
        return new SubgroupResult(subgroup.by(), standing(subgroup), results, tested, Optional.empty());
    }

    /** That of the primary outcome, if the subgroup was planned before anyone saw the arms. */
    private Standing standing(Subgroup subgroup) {
        return question.firstLocked().map(first -> first.subgroups().contains(subgroup)).orElse(false)
                ? question.standing(question.plan().primary()) : Standing.EXPLORATORY;
    }

    private SubgroupResult refused(Subgroup subgroup, String reason) {
        return new SubgroupResult(subgroup.by(), standing(subgroup), List.of(), Optional.empty(), Optional.of(reason));
    }
}

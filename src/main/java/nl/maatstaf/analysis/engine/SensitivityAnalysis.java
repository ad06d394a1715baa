package nl.maatstaf.analysis.engine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import nl.maatstaf.analysis.result.Measure;
import nl.maatstaf.analysis.result.SensitivityResult;
import nl.maatstaf.analysis.result.Standing;
import nl.maatstaf.instrument.plan.Method.MixedModel;
import nl.maatstaf.instrument.plan.Sensitivity;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.formula.ModelException;
import nl.maatstaf.statistics.mixed.DegreesOfFreedom;
import nl.maatstaf.statistics.mixed.MixedModelFit;
import nl.maatstaf.statistics.mixed.Moments;

/** The primary difference under the other assumptions of the plan; a primary outcome by a mixed model has them. */
record SensitivityAnalysis(Question question, StudyData data) {

    SensitivityResult result(Sensitivity assumption) {
        SensitivityResult found = computed(assumption);
        return new SensitivityResult(found.name(), standing(assumption), found.method(), found.contrast(), found.curve(),
                found.tipping(), found.refusal(), found.caveats());
    }

    /** That of the primary outcome, if the assumption was planned before anyone saw the arms; but it is not tested. */
    private Standing standing(Sensitivity assumption) {
        return question.firstLocked().map(first -> first.sensitivity().contains(assumption)).orElse(false)
                ? question.standing(question.plan().primary()).untested() : Standing.EXPLORATORY;
    }

    private SensitivityResult computed(Sensitivity assumption) {
        if (!(question.plan().primary().method() instanceof MixedModel planned)) {
            return refused(assumption, Method.named(assumption.code()),
                    "The primary outcome is not analysed by a mixed model, which this assumption is about.", List.of());
        }
        try {
            return result(assumption, planned);
        } catch (ModelException unfit) {
            return refused(assumption, Method.named(assumption.code()), unfit.sentence(), List.of());
        }
    }

    private SensitivityResult result(Sensitivity assumption, MixedModel planned) {
        return switch (assumption) {
            case Sensitivity.TippingPoint(double limit) ->
                    MissingOutcomes.of(question, data, planned).tippingPoint(assumption, limit);
            case Sensitivity.JumpToReference _ ->
                    MissingOutcomes.of(question, data, planned).jumpToReference(assumption);
            case Sensitivity.InverseProbabilityWeights(List<String> covariates) ->
                    ObservedOutcomes.of(question, data, planned, covariates).weighted(assumption);
            case Sensitivity.CovariancePerArm _ ->
                    otherwise(assumption, planned, nl.maatstaf.statistics.mixed.MixedModel::withCovariancePerArm);
            case Sensitivity.RobustStandardErrors _ ->
                    otherwise(assumption, planned, nl.maatstaf.statistics.mixed.MixedModel::withRobustStandardErrors);
            case Sensitivity.KenwardRoger _ -> otherwise(assumption, planned,
                    model -> model.withDegreesOfFreedom(DegreesOfFreedom.KENWARD_ROGER));
        };
    }

    /** The same model but for one setting. */
    private SensitivityResult otherwise(Sensitivity assumption, MixedModel planned,
            UnaryOperator<nl.maatstaf.statistics.mixed.MixedModel> change) {
        int baseline = question.plan().baselineWave();
        List<Integer> waves = question.plan().primary().waves();
        Moments moments = data.moments(question.score(question.plan().primary()), Optional.empty());
        var model = change.apply(RepeatedMeans.model(planned, baseline, moments, data.frame()));
        Optional<String> unobserved = RepeatedMeans.unobserved(moments, baseline, waves);
        if (unobserved.isPresent()) {
            return refused(assumption, model.method(), unobserved.get(), List.of());
        }
        return switch (model.run(moments)) {
            case Outcome.Refused<MixedModelFit>(NotEstimable reason) ->
                    refused(assumption, model.method(), reason.reason(), List.of());
            case Outcome.Answered<MixedModelFit>(MixedModelFit fit) ->
                    switch (fit.averageContrast(waves.stream().map(String::valueOf).toList())) {
                        case NotEstimable(var _, String reason) ->
                                refused(assumption, model.method(), reason, Answer.sentences(fit.caveats()));
                        case Estimated known -> result(assumption, model.method(), known, Answer.sentences(fit.caveats()));
                    };
        };
    }

    static SensitivityResult result(Sensitivity assumption, Method method, Estimated difference, List<String> caveats) {
        return new SensitivityResult(assumption.code(), Standing.EXPLORATORY, method,
                Optional.of(Contrasts.of(Measure.DIFFERENCE_IN_MEANS, difference)), List.of(), OptionalDouble.empty(),
                Optional.empty(), caveats);
    }

    static SensitivityResult refused(Sensitivity assumption, Method method, String reason, List<String> caveats) {
        return new SensitivityResult(assumption.code(), Standing.EXPLORATORY, method, Optional.empty(), List.of(), OptionalDouble.empty(),
                Optional.of(reason), caveats);
    }
}

package nl.maatstaf.analysis.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.maatstaf.analysis.result.ArmFigure;
import nl.maatstaf.analysis.result.Comparison;
import nl.maatstaf.analysis.result.Measure;
import nl.maatstaf.analysis.result.Trajectory;
import nl.maatstaf.instrument.plan.Method;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.mixed.MixedModel;
import nl.maatstaf.statistics.mixed.MixedModelFit;
import nl.maatstaf.statistics.mixed.Moments;
import nl.maatstaf.study.Arm;

/** The mixed model of an outcome: arms held equal at the baseline wave, means weighted as the frame is. */
final class RepeatedMeans {

    private RepeatedMeans() {
    }

    /** The model that the plan asks for. */
    static MixedModel model(Method.MixedModel planned, int baselineWave, Moments moments,
            List<StudyData.FrameCell> frame) {
        return new MixedModel(Formula.parse(planned.formula()))
                .withConstrainedBaseline(Integer.toString(baselineWave))
                .withCovariance(planned.covariance())
                .withFallbacks(planned.fallbacks())
                .withPopulationShares(FrameShares.of(frame, moments.layout()));
    }

    static Answer answer(MixedModel model, Moments moments, List<Integer> waves) {
        String baseline = model.constrainedBaseline().orElseThrow();
        if (!moments.layout().waves().contains(baseline)) {
            return Answer.refused(model.method(), Answer.unobserved(baseline));
        }
        return switch (model.run(moments)) {
            case Outcome.Refused<MixedModelFit>(NotEstimable reason) -> Answer.refused(model.method(), reason.reason());
            case Outcome.Answered<MixedModelFit>(MixedModelFit fit) -> answer(model, moments, waves, fit);
        };
    }

    private static Answer answer(MixedModel model, Moments moments, List<Integer> waves, MixedModelFit fit) {
        Optional<Estimated> contrast = average(fit, moments, waves);
        var comparison = new Comparison.OverTime(trajectory(fit, moments.layout().waves()),
                contrast.map(known -> Contrasts.of(Measure.DIFFERENCE_IN_MEANS, known)), List.of());
        return new Answer(model.method(), fit.participants(), fit.observations(), comparison, Contrasts.p(contrast),
                Answer.sentences(fit.caveats()));
    }

    /** What to say where the baseline or a planned wave has no value yet. */
    static Optional<String> unobserved(Moments moments, int baseline, List<Integer> waves) {
        return Stream.concat(Stream.of(baseline), waves.stream())
                .filter(wave -> !moments.layout().waves().contains(wave.toString()))
                .findFirst().map(Answer::unobserved);
    }

    /** The mean difference over the planned waves; nothing while one of them has no value yet. */
    static Optional<Estimated> average(MixedModelFit fit, Moments moments, List<Integer> waves) {
        List<String> planned = waves.stream().map(String::valueOf).toList();
        return moments.layout().waves().containsAll(planned)
                ? Contrasts.estimated(fit.averageContrast(planned)) : Optional.empty();
    }

    static Trajectory trajectory(MixedModelFit fit, Collection<String> waves) {
        return new Trajectory(waves.stream().map(wave -> new Trajectory.AtWave(Integer.parseInt(wave),
                arm(fit, Arm.REGULAR, wave), arm(fit, Arm.TAILORED, wave),
                Contrasts.of(Measure.DIFFERENCE_IN_MEANS, fit.contrast(wave)))).toList());
    }

    private static ArmFigure arm(MixedModelFit fit, Arm arm, String wave) {
        return Contrasts.figure(fit.marginalMean(arm.code(), wave), fit.observations(arm.code(), wave));
    }
}

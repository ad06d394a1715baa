package nl.maatstaf.analysis.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.maatstaf.analysis.result.Measure;
import nl.maatstaf.analysis.result.SensitivityResult;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.instrument.plan.Method.MixedModel;
import nl.maatstaf.instrument.plan.Sensitivity;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.missing.ImputationModel;
import nl.maatstaf.statistics.missing.ImputedDifferences;
import nl.maatstaf.statistics.missing.JackknifeKind;
import nl.maatstaf.statistics.missing.ReferenceBasedImputation;
import nl.maatstaf.statistics.missing.Strategy;
import nl.maatstaf.statistics.missing.TippingPoint;
import nl.maatstaf.statistics.missing.TippingPointResult;
import nl.maatstaf.statistics.missing.Trajectories;
import nl.maatstaf.statistics.missing.Trajectory;
import nl.maatstaf.statistics.mixed.LongRows;

/**
 * The primary difference with what is missing imputed under an assumption. Outcomes after the baseline are imputed from the
 * planned model with the baseline as a covariate, and compared at each wave at equal baselines; so whoever has no baseline is
 * left out.
 *
 * <p>Only what is due can be missing. Where a wave is still to come for a cohort, its participants are in the model with the
 * waves they had, nothing of theirs is imputed at that wave, and they aren't compared there: somebody who answered every wave
 * that is due is no dropout under any assumption.
 */
final class MissingOutcomes {

    /**
     * The participants with whom the model is fitted again without each of them. With more that takes minutes, and the linear
     * jackknife is within a hundredth of it.
     */
    private static final int MOST_REFITTED = 200;

    private final Score score;
    private final List<String> planned;
    private final Sample sample;
    private final List<String> waves;
    private final Trajectories trajectories;
    private final ImputationModel model;

    private MissingOutcomes(Question question, Sample sample, String formula, List<String> factors) {
        score = question.score(question.plan().primary());
        planned = question.plan().primary().waves().stream().map(String::valueOf).toList();
        this.sample = sample;
        int baseline = question.plan().baselineWave();
        var observed = new TreeSet<Integer>();
        sample.participants().forEach(participant ->
                observed.addAll(participant.values().tailMap(baseline + 1).keySet()));
        waves = observed.stream().map(String::valueOf).toList();
        String atBaseline = Variables.called(score, score.name());
        trajectories = new Trajectories(
                new LongRows.Variables(score.name(), "arm", Sample.ARMS.getFirst(), "wave",
                        Stream.concat(Stream.of("arm"), factors.stream()).toList(), List.of(atBaseline)),
                waves, sample.participants().stream().map(this::trajectory)
                        .filter(trajectory -> trajectory.notDue().size() < waves.size()).toList());
        model = new ImputationModel(Formula.parse(formula + " + " + atBaseline + "*wave"),
                Stream.concat(factors.stream(), Stream.of(atBaseline)).toList(),
                trajectories.participants().size() > MOST_REFITTED ? JackknifeKind.LINEAR : JackknifeKind.REFITTED);
    }

    static MissingOutcomes of(Question question, StudyData data, MixedModel planned) {
        Score score = question.score(question.plan().primary());
        List<String> factors = factors(planned);
        Sample sample = Sample.of(data, Variables.of(question, score, Variables.withBaseline(score.name(), factors)),
                participant -> !participant.values().isEmpty());
        return new MissingOutcomes(question, sample, planned.formula(), factors);
    }

    /** The variables of the planned formula beside arm and wave. */
    static List<String> factors(MixedModel planned) {
        return Formula.parse(planned.formula()).variables().stream().filter(name -> !name.equals("arm") && !name.equals("wave")).toList();
    }

    private Trajectory trajectory(Participant participant) {
        var outcomes = new HashMap<String, Double>();
        var notDue = new HashSet<>(waves);
        participant.due().forEach(wave -> notDue.remove(wave.toString()));
        participant.values().forEach((wave, value) -> outcomes.put(wave.toString(), value));
        outcomes.keySet().retainAll(waves);
        var levels = new ArrayList<>(List.of(participant.arm().code()));
        levels.addAll(participant.known().levels());
        return new Trajectory(levels, participant.known().numbers(), outcomes, notDue);
    }

    SensitivityResult jumpToReference(Sensitivity assumption) {
        var procedure = new ReferenceBasedImputation(model, Strategy.JUMP_TO_REFERENCE).withAverage(planned);
        Optional<String> unobserved = unobserved();
        if (unobserved.isPresent()) {
            return refused(assumption, procedure.method(), unobserved.get());
        }
        return switch (procedure.run(trajectories)) {
            case Outcome.Refused<ImputedDifferences>(NotEstimable reason) ->
                    refused(assumption, procedure.method(), reason.reason());
            case Outcome.Answered<ImputedDifferences>(ImputedDifferences found) ->
                    result(assumption, procedure.method(), found.average().orElseThrow(),
                            sample.caveats(Answer.sentences(found.caveats())));
        };
    }

    SensitivityResult tippingPoint(Sensitivity assumption, double limit) {
        var procedure = new TippingPoint(model, Strategy.MISSING_AT_RANDOM, planned, limit);
        Optional<String> unobserved = unobserved();
        if (unobserved.isPresent()) {
            return refused(assumption, procedure.method(), unobserved.get());
        }
        return switch (procedure.run(trajectories)) {
            case Outcome.Refused<TippingPointResult>(NotEstimable reason) ->
                    refused(assumption, procedure.method(), reason.reason());
            case Outcome.Answered<TippingPointResult>(TippingPointResult found) -> {
                SensitivityResult start = result(assumption, procedure.method(), found.start(),
                        sample.caveats(Answer.sentences(found.caveats())));
                yield new SensitivityResult(start.name(), start.standing(), start.method(), start.contrast(), curve(found), found.delta(),
                        start.refusal(), start.caveats());
            }
        };
    }

    private static List<SensitivityResult.Shifted> curve(TippingPointResult found) {
        return found.curve().stream().flatMap(point ->
                Contrasts.of(Measure.DIFFERENCE_IN_MEANS, point.difference()).stream()
                        .map(contrast -> new SensitivityResult.Shifted(point.delta(), contrast))).toList();
    }

    private static SensitivityResult result(
            Sensitivity assumption, Method method, Estimate difference, List<String> caveats) {
        return switch (difference) {
            case Estimated known -> SensitivityAnalysis.result(assumption, method, known, caveats);
            case NotEstimable(var _, String reason) ->
                    SensitivityAnalysis.refused(assumption, method, reason, caveats);
        };
    }

    private Optional<String> unobserved() {
        return planned.stream().filter(wave -> !waves.contains(wave)).findFirst().map(Answer::unobserved);
    }

    private SensitivityResult refused(Sensitivity assumption, Method method, String reason) {
        return SensitivityAnalysis.refused(assumption, method, reason, sample.caveats(List.of()));
    }
}

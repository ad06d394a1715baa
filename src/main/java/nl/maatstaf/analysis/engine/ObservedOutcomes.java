package nl.maatstaf.analysis.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.maatstaf.analysis.result.SensitivityResult;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.instrument.plan.Method.MixedModel;
import nl.maatstaf.instrument.plan.Sensitivity;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.weighting.ObservationWeighted;
import nl.maatstaf.statistics.weighting.ObservationWeighting;

/**
 * The primary difference among those who were observed, each counting by the inverse of the chance to be. The chance is
 * modelled at each planned wave from the arm and the planned covariates, among those for whom the wave is due: a wave still
 * to come can't be observed, and so asks for no weight. The means are compared at equal baselines and strata, as the primary
 * analysis does; so whoever has no baseline is left out.
 */
final class ObservedOutcomes {

    private static final String OBSERVED = "observed";
    private static final String PARTICIPANT = "participant";
    private static final String WAVE = "wave";

    private final Score score;
    private final List<Integer> planned;
    private final Sample sample;
    private final ObservationWeighting procedure;

    private ObservedOutcomes(Score score, List<Integer> planned, Sample sample, ObservationWeighting procedure) {
        this.score = score;
        this.planned = planned;
        this.sample = sample;
        this.procedure = procedure;
    }

    static ObservedOutcomes of(Question question, StudyData data, MixedModel planned, List<String> covariates) {
        Score score = question.score(question.plan().primary());
        List<String> adjusted = Variables.withBaseline(score.name(), MissingOutcomes.factors(planned));
        Variables variables = Variables.of(question, score,
                Stream.concat(adjusted.stream(), covariates.stream()).distinct().toList());
        return new ObservedOutcomes(score, question.plan().primary().waves(),
                Sample.of(data, variables, participant -> !participant.values().isEmpty()),
                new ObservationWeighting(Variables.mainEffects(score.name(), called(score, adjusted)), "arm",
                        Variables.mainEffects(OBSERVED, called(score, covariates)), PARTICIPANT, WAVE));
    }

    private static List<String> called(Score score, List<String> names) {
        return names.stream().map(name -> Variables.called(score, name)).toList();
    }

    SensitivityResult weighted(Sensitivity assumption) {
        for (int wave : planned) {
            if (sample.participants().stream().noneMatch(participant -> participant.hasValue(wave))) {
                return SensitivityAnalysis.refused(
                        assumption, procedure.method(), Answer.unobserved(wave), sample.caveats(List.of()));
            }
        }
        return switch (procedure.run(rows())) {
            case Outcome.Refused<ObservationWeighted>(NotEstimable reason) -> SensitivityAnalysis.refused(
                    assumption, procedure.method(), reason.reason(), sample.caveats(List.of()));
            case Outcome.Answered<ObservationWeighted>(ObservationWeighted found) -> SensitivityAnalysis.result(
                    assumption, procedure.method(), found.difference(),
                    sample.caveats(Answer.sentences(found.caveats())));
        };
    }

    /** A row per participant and planned wave that is due. */
    private DataTable rows() {
        List<Participant> participants = sample.participants();
        var who = new ArrayList<Integer>();
        var when = new ArrayList<Integer>();
        for (int wave : planned) {
            IntStream.range(0, participants.size()).filter(row -> participants.get(row).due().contains(wave))
                    .forEach(row -> {
                        who.add(row);
                        when.add(wave);
                    });
        }
        int[] rows = who.stream().mapToInt(Integer::intValue).toArray();
        return sample.table().rows(rows)
                .withNumbers(PARTICIPANT, who.stream().mapToDouble(Integer::doubleValue).toArray())
                .withFactor(WAVE, planned.stream().map(String::valueOf).toList(),
                        when.stream().map(String::valueOf).toList())
                .withNumbers(OBSERVED, IntStream.range(0, rows.length)
                        .mapToDouble(i -> participants.get(rows[i]).hasValue(when.get(i)) ? 1 : 0).toArray())
                .withNumbers(score.name(), IntStream.range(0, rows.length)
                        .mapToDouble(i -> participants.get(rows[i]).values().getOrDefault(when.get(i), 0.0)).toArray());
    }
}

package nl.maatstaf.analysis.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.maatstaf.analysis.result.Comparison;
import nl.maatstaf.analysis.result.Contrast;
import nl.maatstaf.analysis.result.Measure;
import nl.maatstaf.analysis.result.Trajectory;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.instrument.plan.Method;
import nl.maatstaf.instrument.plan.PlannedOutcome;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.gee.LogisticGee;
import nl.maatstaf.statistics.gee.LogisticGeeFit;
import nl.maatstaf.statistics.gee.StandardisedRisks;
import nl.maatstaf.statistics.gee.WorkingCorrelation;
import nl.maatstaf.study.Arm;

/**
 * A yes or no at every wave, by generalised estimating equations with an exchangeable working correlation. Shares are
 * standardised to the participants, each counted once and as much as the frame counts their cohort and stratum; a wave that
 * is still to come for some has no row of theirs. The planned contrast is the difference in shares, averaged over the
 * planned waves.
 */
final class RepeatedShares {

    private static final String ARM = "arm";
    private static final String WAVE = "wave";
    private static final String PARTICIPANT = "participant";
    private static final String NOT_HELD_EQUAL =
            "The arms are not held equal at the baseline wave, as they are in the mixed model.";

    private final LogisticGee gee;
    private final Sample sample;
    private final List<String> waves;
    private final double[] weights;

    private RepeatedShares(LogisticGee gee, Sample sample, List<StudyData.FrameCell> frame) {
        this.gee = gee;
        this.sample = sample;
        weights = FrameShares.weights(frame, sample.participants());
        var observed = new TreeSet<Integer>();
        sample.participants().forEach(participant -> observed.addAll(participant.values().keySet()));
        waves = observed.stream().map(String::valueOf).toList();
    }

    /** Reads the people and compares. */
    static Answer answer(Question question, StudyData data, PlannedOutcome planned, Method.RepeatedYesNo method) {
        Score score = question.score(planned);
        Formula formula = Formula.parse(method.formula());
        List<String> names = formula.variables().stream()
                .filter(name -> !name.equals(ARM) && !name.equals(WAVE)).toList();
        return new RepeatedShares(new LogisticGee(formula, ARM, PARTICIPANT, WorkingCorrelation.EXCHANGEABLE),
                Sample.of(data, Variables.of(question, score, names), participant -> !participant.values().isEmpty()),
                data.frame()).answer(planned.waves());
    }

    private Answer answer(List<Integer> planned) {
        return switch (gee.run(rows())) {
            case Outcome.Refused<LogisticGeeFit>(NotEstimable reason) -> sample.refused(gee.method(), reason.reason());
            case Outcome.Answered<LogisticGeeFit>(LogisticGeeFit fit) ->
                    answer(fit, planned.stream().map(String::valueOf).toList());
        };
    }

    private Answer answer(LogisticGeeFit fit, List<String> planned) {
        var trajectory = new Trajectory(waves.stream()
                .map(wave -> atWave(wave, risks(fit, List.of(wave)))).toList());
        Optional<StandardisedRisks> average = waves.containsAll(planned)
                ? Optional.of(risks(fit, planned)) : Optional.empty();
        Optional<Estimated> difference = average.flatMap(risks -> Contrasts.estimated(risks.difference()));
        List<Contrast> others = average.stream()
                .flatMap(risks -> Contrasts.ratio(Measure.ODDS_RATIO, risks.logOddsRatio()).stream()).toList();
        return new Answer(gee.method(), fit.clusters(), fit.observations(),
                new Comparison.OverTime(trajectory,
                        difference.map(known -> Contrasts.of(Measure.DIFFERENCE_IN_SHARES, known)), others),
                Contrasts.p(difference), sample.caveats(Stream.concat(
                        Stream.of(NOT_HELD_EQUAL), Answer.sentences(fit.caveats()).stream()).toList()));
    }

    private Trajectory.AtWave atWave(String wave, StandardisedRisks risks) {
        int number = Integer.parseInt(wave);
        return new Trajectory.AtWave(number,
                Contrasts.figure(risks.reference(), observed(Arm.REGULAR, number)),
                Contrasts.figure(risks.compared(), observed(Arm.TAILORED, number)),
                Contrasts.of(Measure.DIFFERENCE_IN_SHARES, risks.difference()));
    }

    private long observed(Arm arm, int wave) {
        return sample.participants().stream()
                .filter(participant -> participant.arm() == arm && participant.hasValue(wave)).count();
    }

    /** A row per participant and wave with an answer. */
    private DataTable rows() {
        List<Participant> participants = sample.participants();
        var who = new ArrayList<Integer>();
        var when = new ArrayList<String>();
        var values = new ArrayList<Double>();
        for (int i = 0; i < participants.size(); i++) {
            int row = i;
            participants.get(i).values().forEach((wave, value) -> {
                who.add(row);
                when.add(Integer.toString(wave));
                values.add(value);
            });
        }
        int[] rows = who.stream().mapToInt(Integer::intValue).toArray();
        return sample.table().rows(rows)
                .withNumbers(PARTICIPANT, who.stream().mapToDouble(Integer::doubleValue).toArray())
                .withFactor(WAVE, waves, when)
                .withNumbers(gee.formula().response(), values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The risks of the participants at these waves, the waves counting alike. */
    private StandardisedRisks risks(LogisticGeeFit fit, List<String> at) {
        int people = sample.participants().size();
        int[] rows = IntStream.range(0, at.size() * people).map(row -> row % people).toArray();
        return fit.risks().standardised(
                sample.table().rows(rows).withFactor(WAVE, waves,
                        IntStream.range(0, rows.length).mapToObj(row -> at.get(row / people)).toList()),
                IntStream.of(rows).mapToDouble(row -> weights[row]).toArray());
    }
}

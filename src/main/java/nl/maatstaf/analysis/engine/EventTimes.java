package nl.maatstaf.analysis.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.maatstaf.analysis.result.Comparison;
import nl.maatstaf.analysis.result.Contrast;
import nl.maatstaf.analysis.result.Measure;
import nl.maatstaf.instrument.Onset;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.instrument.plan.Method;
import nl.maatstaf.instrument.plan.PlannedOutcome;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Result;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.survival.CoxFit;
import nl.maatstaf.statistics.survival.CoxRegression;
import nl.maatstaf.statistics.survival.KaplanMeier;
import nl.maatstaf.statistics.survival.LogRank;
import nl.maatstaf.statistics.survival.LogRankTest;
import nl.maatstaf.statistics.survival.RestrictedMean;
import nl.maatstaf.statistics.survival.RestrictedMeans;
import nl.maatstaf.statistics.survival.SurvivalCurve;
import nl.maatstaf.statistics.survival.SurvivalCurves;
import nl.maatstaf.study.Arm;

/**
 * The time until something is first told, in waves after the baseline, among those who told there that it had not
 * happened: see {@link Onset}. It is known to the wave only, so the time is that of the wave. Whoever was not seen to have
 * it is censored at the last wave with an answer, whether a later one was missed or is still to come; nothing after the last
 * planned wave counts. The planned contrast is the hazard ratio within strata, its p-value that of the log-rank test within
 * strata; where Cox's model has no answer, it is the difference in restricted mean time.
 */
final class EventTimes {

    private static final String ARM = "arm";
    private static final String TIME = "time";
    private static final String EVENT = "event";
    private static final String STRATUM = "strata";

    private final int baseline;
    private final int last;
    private final Sample sample;
    private final List<Spell> spells;
    private final boolean stratified;
    private final DataTable table;

    /** How long one participant was followed, whether the event ended it, and whether a wave was missed before it. */
    private record Spell(int time, boolean event, boolean afterGap) {

        static Optional<Spell> of(Participant participant, int baseline, int last) {
            return switch (Onset.of(byWave(participant, baseline, last))) {
                case Onset.NotAtRisk() -> Optional.empty();
                case Onset.At(int wave) ->
                        Optional.of(new Spell(wave, true, !participant.hasValue(baseline + wave - 1)));
                case Onset.NotSeen(int wave) -> Optional.of(new Spell(wave, false, false));
            };
        }

        private static List<OptionalInt> byWave(Participant participant, int baseline, int last) {
            return IntStream.rangeClosed(baseline, last)
                    .mapToObj(wave -> participant.hasValue(wave)
                            ? OptionalInt.of(participant.value(wave) > 0 ? 1 : 0) : OptionalInt.empty())
                    .toList();
        }
    }

    private EventTimes(Sample sample, int baseline, int last, boolean stratified) {
        this.sample = sample;
        this.baseline = baseline;
        this.last = last - baseline;
        this.stratified = stratified;
        spells = sample.participants().stream()
                .flatMap(participant -> Spell.of(participant, baseline, last).stream()).toList();
        table = sample.table()
                .withNumbers(TIME, spells.stream().mapToDouble(Spell::time).toArray())
                .withNumbers(EVENT, spells.stream().mapToDouble(spell -> spell.event() ? 1 : 0).toArray())
                .withFactor(STRATUM, sample.participants().stream()
                        .map(participant -> String.join(", ", participant.known().levels())).toList());
    }

    /** Reads the people and compares. */
    static Answer answer(Question question, StudyData data, PlannedOutcome planned, Method.TimeToEvent method) {
        Score score = question.score(planned);
        int baseline = question.plan().baselineWave();
        int last = planned.waves().stream().mapToInt(Integer::intValue).max().orElseThrow();
        long[] notAtRisk = {0};
        Sample sample = Sample.of(data, Variables.of(question, score, method.strata()), participant -> {
            boolean atRisk = Spell.of(participant, baseline, last).isPresent();
            notAtRisk[0] += participant.due().contains(baseline) && !atRisk ? 1 : 0;
            return atRisk;
        });
        return new EventTimes(sample, baseline, last, !method.strata().isEmpty()).answer(notAtRisk[0]);
    }

    private Answer answer(long notAtRisk) {
        CoxRegression cox = cox();
        LogRank logRank = stratified ? new LogRank(ARM, TIME, EVENT).withStrata(STRATUM) : new LogRank(ARM, TIME, EVENT);
        var method = cox.method().with("test", logRank.method().name());
        if (sample.isEmpty()) {
            return sample.refused(method, Answer.unobserved(baseline));
        }
        List<SurvivalCurve> curves = new KaplanMeier(ARM, TIME, EVENT).run(table).map(SurvivalCurves::curves).orRefuse();
        Outcome<LogRankTest> test = logRank.run(table);
        if (curves.size() < 2) {
            return sample.refused(method, reason(test).orElseThrow());
        }
        Outcome<CoxFit> fit = cox.run(table);
        double horizon = horizon(curves);
        Optional<Outcome<RestrictedMeans>> means = Optional.of(horizon).filter(tau -> tau > 0)
                .map(tau -> new RestrictedMean(ARM, TIME, EVENT, tau).run(table));
        List<Contrast> contrasts =
                Stream.concat(hazardRatio(fit).stream(), means.flatMap(EventTimes::difference).stream()).toList();
        var caveats = new ArrayList<String>(ownCaveats(notAtRisk));
        caveats.addAll(caveats(test));
        caveats.addAll(caveats(fit));
        means.ifPresent(known -> caveats.addAll(caveats(known)));
        return new Answer(method.with("tau", horizon), spells.size(), told(),
                new Comparison.EventTimes(EventCurves.of(curves.getFirst(), last), EventCurves.of(curves.getLast(), last),
                        contrasts.stream().findFirst(), contrasts.stream().skip(1).toList()),
                test instanceof Outcome.Answered<LogRankTest>(LogRankTest found) && !contrasts.isEmpty()
                        ? OptionalDouble.of(found.p()) : OptionalDouble.empty(),
                sample.caveats(caveats.stream().distinct().toList()));
    }

    /** How many answers at or before the last planned wave. */
    private long told() {
        return sample.participants().stream()
                .mapToLong(participant -> participant.values().headMap(baseline + last + 1).size()).sum();
    }

    private CoxRegression cox() {
        var cox = new CoxRegression(Formula.parse(TIME + " ~ " + ARM), EVENT);
        return stratified ? cox.withStrata(STRATUM) : cox;
    }

    private static Optional<Contrast> hazardRatio(Outcome<CoxFit> fit) {
        return fit instanceof Outcome.Answered<CoxFit>(CoxFit found)
                ? Contrasts.ratio(Measure.HAZARD_RATIO,
                        found.coefficient(ARM + Arm.TAILORED.code()).logHazardRatio())
                : Optional.empty();
    }

    /** The last planned wave, or the last to which both arms are known. */
    private double horizon(List<SurvivalCurve> curves) {
        return curves.stream().filter(curve -> curve.at(last) instanceof Outcome.Refused)
                .mapToDouble(SurvivalCurve::lastTime).min().orElse(last);
    }

    private static Optional<Contrast> difference(Outcome<RestrictedMeans> means) {
        return means instanceof Outcome.Answered<RestrictedMeans>(RestrictedMeans found)
                ? found.test().map(known -> Contrasts.of(Measure.DIFFERENCE_IN_EVENT_FREE_QUARTERS, known))
                : Optional.empty();
    }

    private List<String> ownCaveats(long notAtRisk) {
        long afterGap = spells.stream().filter(Spell::afterGap).count();
        return Stream.of(
                        Optional.of(notAtRisk + " participants had it at wave " + baseline
                                + " already, or did not tell, and are not followed.").filter(_ -> notAtRisk > 0),
                        Optional.of("Events that were first told after a missed wave, and count at the wave that told them: "
                                + afterGap + ".").filter(_ -> afterGap > 0))
                .flatMap(Optional::stream).toList();
    }

    private static Optional<String> reason(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(NotEstimable reason)
                ? Optional.of(reason.reason()) : Optional.empty();
    }

    /** What to know of a part: its caveats, or why there is none of it. */
    private static List<String> caveats(Outcome<? extends Result> outcome) {
        return switch (outcome) {
            case Outcome.Refused<? extends Result>(NotEstimable reason) -> List.of(reason.reason());
            case Outcome.Answered<? extends Result>(Result result) -> Answer.sentences(result.caveats());
        };
    }
}

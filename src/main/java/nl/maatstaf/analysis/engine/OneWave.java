package nl.maatstaf.analysis.engine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.maatstaf.analysis.result.ArmFigure;
import nl.maatstaf.analysis.result.Comparison;
import nl.maatstaf.analysis.result.Contrast;
import nl.maatstaf.analysis.result.Figure;
import nl.maatstaf.analysis.result.Measure;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.instrument.plan.PlannedOutcome;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Interval;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Procedure;
import nl.maatstaf.statistics.Result;
import nl.maatstaf.statistics.binary.ArmCounts;
import nl.maatstaf.statistics.binary.Proportion;
import nl.maatstaf.statistics.binary.RiskComparison;
import nl.maatstaf.statistics.binary.RiskComparisonResult;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.groups.SampleMean;
import nl.maatstaf.statistics.groups.SampleMoments;
import nl.maatstaf.statistics.groups.TwoSamples;
import nl.maatstaf.statistics.groups.Welch;
import nl.maatstaf.statistics.groups.WelchComparison;
import nl.maatstaf.statistics.ordinal.BrunnerMunzel;
import nl.maatstaf.statistics.ordinal.ProportionalOdds;
import nl.maatstaf.statistics.ordinal.ProportionalOddsFit;
import nl.maatstaf.statistics.ordinal.RelativeEffect;
import nl.maatstaf.statistics.regression.Ancova;
import nl.maatstaf.statistics.regression.AncovaFit;
import nl.maatstaf.statistics.weighting.PropensityWeighting;
import nl.maatstaf.statistics.weighting.WeightedComparison;
import nl.maatstaf.study.Arm;

/**
 * Compares the arms on an outcome at one wave, among those who answered it. For whom the wave is still to come, they are
 * not part of it yet.
 */
final class OneWave {

    private static final String ARM = "arm";

    private final int wave;
    private final String outcome;
    private final Sample sample;
    private final DataTable table;

    private OneWave(int wave, String outcome, Sample sample) {
        this.wave = wave;
        this.outcome = outcome;
        this.sample = sample;
        table = sample.table().withNumbers(outcome, sample.numbers(participant -> participant.value(wave)));
    }

    /**
     * Reads the people.
     *
     * @param variables the names of the variables beside the arm
     */
    static OneWave of(Question question, StudyData data, PlannedOutcome planned, List<String> variables) {
        Score score = question.score(planned);
        int wave = planned.waves().getLast();
        return new OneWave(wave, score.name(), Sample.of(data, Variables.of(question, score, variables),
                participant -> participant.hasValue(wave)));
    }

    /** What a method finds: the arms, levels in order if it is about those, the planned contrast, what else says it, and the p-value. */
    private record Found(ArmFigure regular, ArmFigure tailored, List<Comparison.Level> levels, Optional<Contrast> contrast,
            List<Contrast> others, double p) {

        Found(ArmFigure regular, ArmFigure tailored, Optional<Contrast> contrast, List<Contrast> others, double p) {
            this(regular, tailored, List.of(), contrast, others, p);
        }
    }

    Answer proportionalOdds() {
        return answer(new ProportionalOdds(sample.variables().formula(outcome), ARM), table, this::found);
    }

    /** The p-value is Wald's, as the interval is. */
    private Found found(ProportionalOddsFit fit) {
        return new Found(count(Arm.REGULAR), count(Arm.TAILORED), AnswerLevels.of(sample, wave),
                Contrasts.ratio(Measure.ODDS_RATIO, fit.logOddsRatio()), List.of(), fit.logOddsRatio().p());
    }

    Answer ranks() {
        return answer(new BrunnerMunzel(outcome, ARM), table, this::found);
    }

    private Found found(RelativeEffect effect) {
        return new Found(count(Arm.REGULAR), count(Arm.TAILORED), AnswerLevels.of(sample, wave), Optional.of(Contrasts.of(Measure.CHANCE_OF_MORE,
                new Estimated(effect.estimate(), effect.standardError(), effect.df(), effect.statistic(), effect.p(),
                        effect.interval().lower(), effect.interval().upper()))), List.of(), effect.p());
    }

    Answer shares() {
        return answer(new RiskComparison(), ArmCounts.of(table, outcome, ARM), OneWave::found);
    }

    private static Found found(RiskComparisonResult result) {
        return new Found(share(result.reference()), share(result.compared()),
                Contrasts.bounded(Measure.DIFFERENCE_IN_SHARES, result.riskDifference(), result.newcombe()),
                Contrasts.found(Measure.ODDS_RATIO, result.oddsRatio()).stream().toList(), result.fisherP());
    }

    private static ArmFigure share(Proportion share) {
        return new ArmFigure(Optional.of(figure(share.value(), share.wilson())), share.counts().participants());
    }

    private static Figure figure(double value, Interval interval) {
        return new Figure(value, interval.lower(), interval.upper());
    }

    Answer means() {
        var welch = new Welch();
        return answer(welch.method(),
                () -> Outcome.of(() -> welch.run(TwoSamples.of(table, outcome, ARM)).orRefuse()), OneWave::found);
    }

    private static Found found(WelchComparison welch) {
        return new Found(mean(welch.samples().reference()), mean(welch.samples().other()),
                Optional.of(Contrasts.of(Measure.DIFFERENCE_IN_MEANS, welch.difference())), List.of(),
                welch.difference().p());
    }

    private static ArmFigure mean(SampleMoments sample) {
        SampleMean mean = SampleMean.of(sample);
        return new ArmFigure(Optional.of(new Figure(mean.mean(), mean.lower(), mean.upper())), mean.n());
    }

    Answer adjustedMeans() {
        return answer(new Ancova(sample.variables().formula(outcome), ARM), table, this::found);
    }

    private Found found(AncovaFit fit) {
        return new Found(Contrasts.figure(fit.reference(), sample.count(Arm.REGULAR)),
                Contrasts.figure(fit.other(), sample.count(Arm.TAILORED)),
                Optional.of(Contrasts.of(Measure.DIFFERENCE_IN_MEANS, fit.difference())), List.of(),
                fit.difference().p());
    }

    Answer weightedMeans() {
        return answer(new PropensityWeighting(outcome, sample.variables().formula(ARM)), table, this::found);
    }

    private Found found(WeightedComparison weighted) {
        return new Found(mean(weighted.meanReference(), weighted.standardErrorReference(), Arm.REGULAR),
                mean(weighted.meanOther(), weighted.standardErrorOther(), Arm.TAILORED),
                Optional.of(Contrasts.of(Measure.DIFFERENCE_IN_MEANS, weighted.difference())), List.of(),
                weighted.difference().p());
    }

    private ArmFigure mean(double value, double standardError, Arm arm) {
        return standardError > 0 ? Contrasts.figure(Estimated.normal(value, standardError), sample.count(arm))
                : count(arm);
    }

    /** An arm of which only the number is told: levels in order have no mean. */
    private ArmFigure count(Arm arm) {
        return new ArmFigure(Optional.empty(), sample.count(arm));
    }

    private <D, R extends Result> Answer answer(Procedure<D, R> procedure, D given, Function<R, Found> read) {
        return answer(procedure.method(), () -> procedure.run(given), read);
    }

    private <R extends Result> Answer answer(Method method, Supplier<Outcome<R>> outcome, Function<R, Found> read) {
        if (sample.isEmpty()) {
            return sample.refused(method, Answer.unobserved(wave));
        }
        return switch (outcome.get()) {
            case Outcome.Refused<R>(NotEstimable reason) -> sample.refused(method, reason.reason());
            case Outcome.Answered<R>(R result) -> {
                Found found = read.apply(result);
                long n = sample.participants().size();
                yield new Answer(method, n, n, new Comparison.AtOneWave(wave, found.regular(), found.tailored(),
                        found.levels(), found.contrast(), found.others()),
                        found.contrast().isPresent() ? OptionalDouble.of(found.p()) : OptionalDouble.empty(),
                        sample.caveats(Answer.sentences(result.caveats())));
            }
        };
    }
}

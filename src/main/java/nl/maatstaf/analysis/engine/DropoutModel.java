package nl.maatstaf.analysis.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.maatstaf.analysis.result.ArmFlow;
import nl.maatstaf.analysis.result.Attrition;
import nl.maatstaf.analysis.result.Contrast;
import nl.maatstaf.analysis.result.Measure;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.groups.Arms;
import nl.maatstaf.statistics.regression.LogisticFit;
import nl.maatstaf.statistics.regression.LogisticRegression;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Stratum;

/**
 * What goes with not answering the last wave that is due, among those who answered the baseline wave: a logistic model of
 * arm, cohort, strata and the primary outcome at baseline. The one description that holds a row for everybody: some 450
 * bytes each at its highest.
 */
final class DropoutModel {

    private static final String STOPPED = "stopped";
    private static final List<String> FACTORS = List.of("arm", "cohort", "trede", "part_time");

    private final Question question;
    private final int baselineWave;
    private final String primary;
    private final List<Row> rows = new ArrayList<>();

    private DropoutModel(Question question) {
        this.question = question;
        baselineWave = question.plan().baselineWave();
        primary = question.plan().primary().score();
    }

    private record Row(Arm arm, String cohort, Stratum stratum, double baseline, boolean stopped) {}

    static Attrition of(Question question, StudyData data, ArmFlow flow) {
        var model = new DropoutModel(question);
        data.people(List.of(question.score(question.plan().primary())), List.of(), model::add);
        return model.attrition(flow);
    }

    private void add(Person person) {
        OptionalDouble baseline = person.score(0, baselineWave);
        int last = person.due().stream().filter(question::asksPrimaryIn).reduce(-1, Math::max);
        if (baseline.isPresent() && last > baselineWave) {
            rows.add(new Row(person.arm(), person.cohort(), person.stratum(), baseline.getAsDouble(),
                    person.stored(0, last).isEmpty()));
        }
    }

    private Attrition attrition(ArmFlow flow) {
        DataTable table = table();
        Outcome<LogisticFit> fitted = Outcome.of(() -> {
            Arms.of(table, "arm");
            return new LogisticRegression(Formula.parse(
                    STOPPED + " ~ " + String.join(" + ", FACTORS) + " + " + primary)).run(table).orRefuse();
        });
        long stopped = rows.stream().filter(Row::stopped).count();
        return switch (fitted) {
            case Outcome.Answered<LogisticFit>(LogisticFit fit) -> new Attrition(AnsweredShares.of(flow), rows.size(),
                    stopped, predictors(table, fit), Optional.empty(), Answer.sentences(fit.caveats()));
            case Outcome.Refused<LogisticFit>(NotEstimable reason) -> new Attrition(AnsweredShares.of(flow), rows.size(),
                    stopped, List.of(), Optional.of(reason.reason()), List.of());
        };
    }

    /** A factor has only levels that somebody has: others would be columns of zeros. */
    private DataTable table() {
        return DataTable.ofRows(rows.size())
                .withNumbers(STOPPED, rows.stream().mapToDouble(row -> row.stopped ? 1 : 0).toArray())
                .withFactor("arm", values(row -> row.arm.code()))
                .withFactor("cohort", values(Row::cohort))
                .withFactor("trede", values(row -> Integer.toString(row.stratum.trede())))
                .withFactor("part_time", values(row -> row.stratum.partTime() ? "yes" : "no"))
                .withNumbers(primary, rows.stream().mapToDouble(Row::baseline).toArray());
    }

    private List<String> values(Function<Row, String> value) {
        return rows.stream().map(value).toList();
    }

    private List<Attrition.Predictor> predictors(DataTable table, LogisticFit fit) {
        Stream<Attrition.Predictor> levels = FACTORS.stream().flatMap(factor -> table.levels(factor).stream().skip(1)
                .map(level -> new Attrition.Predictor(factor, Optional.of(level),
                        oddsRatio(fit.coefficient(factor + level)))));
        return Stream.concat(levels, Stream.of(
                new Attrition.Predictor(primary, Optional.empty(), oddsRatio(fit.coefficient(primary))))).toList();
    }

    private static Contrast oddsRatio(Estimated logOdds) {
        return new Contrast(Measure.ODDS_RATIO, StrictMath.exp(logOdds.estimate()), StrictMath.exp(logOdds.lower()),
                StrictMath.exp(logOdds.upper()), OptionalDouble.empty(), OptionalDouble.empty());
    }
}

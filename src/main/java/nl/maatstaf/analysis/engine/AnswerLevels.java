package nl.maatstaf.analysis.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nl.maatstaf.analysis.result.Comparison;
import nl.maatstaf.analysis.result.Contrast;
import nl.maatstaf.analysis.result.Measure;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.regression.LogisticFit;
import nl.maatstaf.statistics.regression.LogisticRegression;
import nl.maatstaf.study.Arm;

/**
 * How the answers of both arms are spread over the levels of an outcome in order, and the odds ratio of more than each
 * level by a logistic regression of its own: where a model has one odds ratio for all of them, these show whether it may.
 */
final class AnswerLevels {

    /** With more than these it is no longer a table to read. */
    private static final int MOST = 12;

    private static final String ABOVE = "above";

    private final Sample sample;
    private final DataTable table;
    private final double[] values;

    private AnswerLevels(Sample sample, int wave) {
        this.sample = sample;
        table = sample.table();
        values = sample.numbers(participant -> participant.value(wave));
    }

    /** The levels that somebody has, from low to high; none where there are too many to read. */
    static List<Comparison.Level> of(Sample sample, int wave) {
        return new AnswerLevels(sample, wave).levels();
    }

    private List<Comparison.Level> levels() {
        var counts = new TreeMap<Double, long[]>();
        for (int i = 0; i < values.length; i++) {
            counts.computeIfAbsent(values[i], _ -> new long[Arm.values().length])[sample.participants().get(i).arm().ordinal()]++;
        }
        if (counts.size() > MOST) {
            return List.of();
        }
        var levels = new ArrayList<Comparison.Level>();
        counts.forEach((value, people) -> levels.add(new Comparison.Level(value, people[Arm.REGULAR.ordinal()],
                people[Arm.TAILORED.ordinal()], value.equals(counts.lastKey()) ? Optional.empty() : oddsRatioAbove(value))));
        return levels;
    }

    private Optional<Contrast> oddsRatioAbove(double level) {
        double[] above = new double[values.length];
        for (int i = 0; i < above.length; i++) {
            above[i] = values[i] > level ? 1 : 0;
        }
        Formula formula = sample.variables().formula(ABOVE);
        return switch (new LogisticRegression(formula).run(table.withNumbers(ABOVE, above))) {
            case Outcome.Answered<LogisticFit>(LogisticFit fit) ->
                    Contrasts.ratio(Measure.ODDS_RATIO, fit.coefficient("arm" + Arm.TAILORED.code()));
            case Outcome.Refused<LogisticFit>(NotEstimable _) -> Optional.empty();
        };
    }
}

package nl.maatstaf.statistics.survival;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.Interval;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.numeric.Normal;

/**
 * The product-limit estimate of Kaplan and Meier (1958, Journal of the American Statistical Association 53, 457) for
 * one arm, S(t) = Π (1 − d/n) over the times until t, with the variance of Greenwood (1926), S² Σ d/(n(n − d)), and the
 * interval S^exp(±z σ/log S), where σ is the standard error of log S (Kalbfleisch and Prentice, The Statistical
 * Analysis of Failure Time Data, 1980): what R's survfit gives for conf.type "log-log".
 */
public final class SurvivalCurve {
    private static final double MARGIN = Normal.quantile((1 + Interval.CONFIDENCE) / 2);

    private final String arm;
    private final LifeTable table;
    private final double[] survival;
    private final double[] greenwood;

    private SurvivalCurve(String arm, LifeTable table, double[] survival, double[] greenwood) {
        this.arm = arm;
        this.table = table;
        this.survival = survival;
        this.greenwood = greenwood;
    }

    static SurvivalCurve of(String arm, LifeTable table) {
        double[] survival = new double[table.size()];
        double[] greenwood = new double[table.size()];
        double curve = 1;
        double sum = 0;
        for (int i = 0; i < survival.length; i++) {
            double atRisk = table.atRisk()[i];
            curve *= (atRisk - table.allEvents(i)) / atRisk;
            sum += table.greenwoodTerm(i);
            survival[i] = curve;
            greenwood[i] = sum;
        }
        return new SurvivalCurve(arm, table, survival, greenwood);
    }

    /** The arm. */
    public String arm() {
        return arm;
    }

    /** How many were followed. */
    public long participants() {
        return table.participants();
    }

    /** How many had the event. */
    public long events() {
        return table.totalEvents();
    }

    /** The last time at which anybody was seen, in the unit of the data. */
    public double lastTime() {
        return table.lastTime();
    }

    /** How many steps the curve has: one for each distinct time. */
    public int size() {
        return survival.length;
    }

    /**
     * A step of the curve.
     *
     * @param index from zero, in the order of time
     */
    public SurvivalStep step(int index) {
        return new SurvivalStep(point(table.times()[index], table.atRisk()[index], index), table.allEvents(index),
                table.censored()[index]);
    }

    /** The whole curve, in the order of time; it starts at one. */
    public List<SurvivalStep> steps() {
        return IntStream.range(0, size()).mapToObj(this::step).toList();
    }

    /**
     * The curve at a time, in the unit of the data; refused after the last time unless the curve has reached zero.
     *
     * @throws IllegalArgumentException if the time is negative
     */
    public Outcome<SurvivalPoint> at(double time) {
        Sentences.requireTime(time);
        if (isUnknownAt(time)) {
            return new Outcome.Refused<>(Sentences.beyond(arm, time, lastTime()));
        }
        return new Outcome.Answered<>(point(time, table.atRiskAt(time), table.indexAt(time)));
    }

    /** Whether the time is after the last one of a curve that hasn't reached zero. */
    boolean isUnknownAt(double time) {
        return table.isBeyond(time) && survival[size() - 1] > 0;
    }

    /** The median time until the event; it is unknown when the curve stays above one half. */
    public MedianSurvival median() {
        return MedianSurvival.of(this);
    }

    LifeTable table() {
        return table;
    }

    double time(int index) {
        return table.times()[index];
    }

    double survival(int index) {
        return survival[index];
    }

    Optional<Interval> interval(int index) {
        double curve = survival[index];
        return curve > 0 && curve < 1
                ? Optional.of(logLog(curve, StrictMath.sqrt(greenwood[index])))
                : Optional.empty();
    }

    /** The interval of a probability from the standard error of its logarithm. */
    static Interval logLog(double probability, double standardErrorOfLogarithm) {
        double logarithm = StrictMath.log(probability);
        double factor = StrictMath.exp(-MARGIN * standardErrorOfLogarithm / logarithm);
        return new Interval(StrictMath.exp(logarithm * factor), StrictMath.exp(logarithm / factor));
    }

    private SurvivalPoint point(double time, int atRisk, int index) {
        if (index < 0) {
            return new SurvivalPoint(time, atRisk, 1, OptionalDouble.of(0), Optional.empty());
        }
        double curve = survival[index];
        OptionalDouble standardError = curve > 0
                ? OptionalDouble.of(curve * StrictMath.sqrt(greenwood[index]))
                : OptionalDouble.empty();
        return new SurvivalPoint(time, atRisk, curve, standardError, interval(index));
    }
}

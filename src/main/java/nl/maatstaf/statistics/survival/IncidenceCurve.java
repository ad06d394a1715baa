package nl.maatstaf.statistics.survival;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.Interval;
import nl.maatstaf.statistics.Outcome;

/**
 * The estimate of Aalen and Johansen (1978, Scandinavian Journal of Statistics 5, 141) of the cumulative incidence of
 * one kind of event in one arm, among others that make it impossible: F(t) = Σ S(t−) d_k/n over the times until t, S
 * being the curve of Kaplan and Meier for events of any kind. The variance is that of Greenwood's type, from
 * multinomial events among those at risk (Dinse and Larson, 1986, Biometrika 73, 379; Andersen et al., Statistical
 * Models Based on Counting Processes, 1993, section IV.4), so that without other kinds of events F is 1 − S with the
 * standard error of S. The interval is 1 − (1 − F)^exp(±z σ/log(1 − F)), σ being the standard error of log(1 − F), for
 * the same reason.
 */
public final class IncidenceCurve {
    private final String arm;
    private final String cause;
    private final LifeTable table;
    private final int kind;
    private final double[] incidence;
    private final double[] variance;
    private final boolean nobodyLeft;

    private IncidenceCurve(String arm, String cause, LifeTable table, int kind) {
        this.arm = arm;
        this.cause = cause;
        this.table = table;
        this.kind = kind;
        incidence = new double[table.size()];
        variance = new double[table.size()];
        nobodyLeft = accumulate() == 0;
    }

    static IncidenceCurve of(String arm, String cause, LifeTable table, int kind) {
        return new IncidenceCurve(arm, cause, table, kind);
    }

    /**
     * Carries the covariance of S and F from each time to the next: with the shares h of any and k of this kind of
     * event, S becomes S(1 − h) and F becomes F + S k, where the shares of different participants are multinomial.
     */
    private double accumulate() {
        double curve = 1;
        double reached = 0;
        long others = 0;
        double varianceCurve = 0;
        double covariance = 0;
        double varianceReached = 0;
        for (int i = 0; i < incidence.length; i++) {
            double atRisk = table.atRisk()[i];
            double share = table.events()[kind][i] / atRisk;
            double left = (atRisk - table.allEvents(i)) / atRisk;
            double fresh = curve * curve / atRisk;
            varianceReached += share * (2 * covariance + share * varianceCurve) + fresh * share * (1 - share);
            covariance = left * (covariance + share * varianceCurve) - fresh * share * left;
            varianceCurve = left * left * varianceCurve + fresh * left * (1 - left);
            reached += curve * share;
            curve *= left;
            others += table.allEvents(i) - table.events()[kind][i];
            // When this event comes to everybody nothing varies, but rounding would leave a trace of variance.
            boolean certain = curve == 0 && others == 0;
            incidence[i] = certain ? 1 : reached;
            variance[i] = certain ? 0 : StrictMath.max(0, varianceReached);
        }
        return curve;
    }

    /** The arm. */
    public String arm() {
        return arm;
    }

    /** The kind of event. */
    public String cause() {
        return cause;
    }

    /** How many were followed. */
    public long participants() {
        return table.participants();
    }

    /** How many had this kind of event. */
    public long events() {
        return Arrays.stream(table.events()[kind]).sum();
    }

    /** How many steps the curve has: one for each distinct time. */
    public int size() {
        return incidence.length;
    }

    /**
     * A step of the curve.
     *
     * @param index from zero, in the order of time
     */
    public IncidenceStep step(int index) {
        int events = table.events()[kind][index];
        return new IncidenceStep(point(table.times()[index], table.atRisk()[index], index), events,
                table.allEvents(index) - events, table.censored()[index]);
    }

    /** The whole curve, in the order of time; it starts at zero. */
    public List<IncidenceStep> steps() {
        return IntStream.range(0, size()).mapToObj(this::step).toList();
    }

    /**
     * The incidence at a time, in the unit of the data; refused after the last time unless everybody had an event by
     * then.
     *
     * @throws IllegalArgumentException if the time is negative
     */
    public Outcome<IncidencePoint> at(double time) {
        Sentences.requireTime(time);
        if (table.isBeyond(time) && !nobodyLeft) {
            return new Outcome.Refused<>(Sentences.beyond(arm, time, table.lastTime()));
        }
        return new Outcome.Answered<>(point(time, table.atRiskAt(time), table.indexAt(time)));
    }

    private IncidencePoint point(double time, int atRisk, int index) {
        if (index < 0) {
            return new IncidencePoint(time, atRisk, 0, 0, Optional.empty());
        }
        double standardError = StrictMath.sqrt(variance[index]);
        return new IncidencePoint(
                time, atRisk, incidence[index], standardError, interval(1 - incidence[index], standardError));
    }

    private static Optional<Interval> interval(double free, double standardError) {
        if (!(free > 0 && free < 1)) {
            return Optional.empty();
        }
        Interval of = SurvivalCurve.logLog(free, standardError / free);
        return Optional.of(new Interval(1 - of.upper(), 1 - of.lower()));
    }
}

package nl.maatstaf.statistics.survival;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Procedure;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.ModelException;

/**
 * The mean time without the event until a time tau, the area under the curve of Kaplan and Meier, and its difference
 * between two arms (Royston and Parmar, 2011, Statistics in Medicine 30, 2409; Uno et al., 2014, Journal of Clinical
 * Oncology 32, 2380). The variance of the area is Σ A² d/(n(n − d)) over the times until tau, A being the area from
 * that time until tau: the numbers of R's survRM2.
 *
 * @param arm   the factor that holds the arms
 * @param time  the variable that holds the time until the event or until a participant was last seen
 * @param event the variable that holds 1 for the event and 0 for none
 * @param tau   where the mean is cut off, in the unit of time; more than zero
 */
public record RestrictedMean(String arm, String time, String event, double tau)
        implements Procedure<DataTable, RestrictedMeans> {
    /** The fewest events per arm with which the normal distribution is a fair approximation. */
    private static final int FEW_EVENTS = 5;

    public RestrictedMean {
        Sentences.requireTime(tau);
        if (tau == 0) {
            throw new IllegalArgumentException("The time tau is more than zero.");
        }
    }

    @Override
    public Method method() {
        return Method.named("restricted-mean-survival-time").with("tau", Sentences.number(tau));
    }

    /**
     * The means and their difference. As survRM2 does, it refuses a tau after the last time of an arm in which not
     * everybody had the event by then, since the curve isn't known there.
     *
     * @throws ModelException           if a variable isn't in the data
     * @throws IllegalArgumentException if a time is negative or an event neither 0 nor 1
     */
    @Override
    public Outcome<RestrictedMeans> run(DataTable data) {
        return Outcome.of(() -> {
            FollowUp followUp = FollowUp.read(data, arm, time, event);
            List<SurvivalCurve> curves = IntStream.of(followUp.twoArms())
                    .mapToObj(a -> SurvivalCurve.of(followUp.levels().get(a), followUp.lifeTable(a, 1)))
                    .toList();
            for (SurvivalCurve curve : curves) {
                if (curve.isUnknownAt(tau)) {
                    throw new NotEstimableException(Sentences.beyond(curve.arm(), tau, curve.lastTime()));
                }
            }
            return new RestrictedMeans(tau, mean(curves.getFirst()), mean(curves.getLast()),
                    curves.stream().flatMap(this::caveats).toList());
        });
    }

    private RestrictedMeans.Arm mean(SurvivalCurve curve) {
        double area = 0;
        double variance = 0;
        double end = tau;
        for (int i = curve.table().indexAt(tau); i >= 0; i--) {
            // A time that is tau but for rounding may lie just after it.
            area += curve.survival(i) * StrictMath.max(0, end - curve.time(i));
            variance += area * area * curve.table().greenwoodTerm(i);
            end = StrictMath.min(end, curve.time(i));
        }
        return new RestrictedMeans.Arm(
                curve.arm(), curve.participants(), area + end, StrictMath.sqrt(variance));
    }

    private Stream<Caveat> caveats(SurvivalCurve curve) {
        long events = IntStream.rangeClosed(0, curve.table().indexAt(tau)).map(curve.table()::allEvents).sum();
        if (events == 0) {
            return Stream.of(new Caveat(Caveat.Code.NO_EVENTS,
                    "Nobody in the arm " + curve.arm() + " had the event by " + Sentences.number(tau) + "."));
        }
        return events >= FEW_EVENTS ? Stream.of() : Stream.of(new Caveat(Caveat.Code.SMALL_SAMPLE,
                "Only " + events + " participants in the arm " + curve.arm() + " had the event by "
                        + Sentences.number(tau) + "."));
    }
}

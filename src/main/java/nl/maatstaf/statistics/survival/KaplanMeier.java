package nl.maatstaf.statistics.survival;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Procedure;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.ModelException;

/**
 * The curve of Kaplan and Meier in every arm: the probability of no event until a time.
 *
 * @param arm   the factor that holds the arms
 * @param time  the variable that holds the time until the event or until a participant was last seen
 * @param event the variable that holds 1 for the event and 0 for none
 * @param times the times at which findings are reported
 */
public record KaplanMeier(String arm, String time, String event, List<Double> times)
        implements Procedure<DataTable, SurvivalCurves> {
    public KaplanMeier {
        times = List.copyOf(times);
        times.forEach(Sentences::requireTime);
    }

    /** Curves of which the median is reported. */
    public KaplanMeier(String arm, String time, String event) {
        this(arm, time, event, List.of());
    }

    /** The same, with the curves reported at these times too. */
    public KaplanMeier withTimes(double... more) {
        return new KaplanMeier(arm, time, event, Arrays.stream(more).boxed().toList());
    }

    @Override
    public Method method() {
        return Method.named("kaplan-meier")
                .with("times", times.stream().map(Sentences::number).collect(Collectors.joining(", ")));
    }

    /**
     * The curves of the arms that have participants; one arm will do.
     *
     * @throws ModelException           if a variable isn't in the data
     * @throws IllegalArgumentException if a time is negative or an event neither 0 nor 1
     */
    @Override
    public Outcome<SurvivalCurves> run(DataTable data) {
        return Outcome.of(() -> {
            FollowUp followUp = FollowUp.read(data, arm, time, event);
            return new SurvivalCurves(
                    IntStream.of(followUp.armsWithRows())
                            .mapToObj(a -> SurvivalCurve.of(followUp.levels().get(a), followUp.lifeTable(a, 1)))
                            .toList(),
                    times);
        });
    }
}

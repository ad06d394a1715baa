package nl.maatstaf.statistics.survival;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Procedure;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.ModelException;

/**
 * The probability of each kind of event until a time in every arm, where one kind makes the others impossible; taking
 * the others as censored would count as if they could be prevented.
 *
 * @param arm      the factor that holds the arms
 * @param time     the variable that holds the time until the event or until a participant was last seen
 * @param cause    the factor that holds the kind of event
 * @param censored the level of that factor which stands for no event
 * @param times    the times at which findings are reported
 */
public record CumulativeIncidence(String arm, String time, String cause, String censored, List<Double> times)
        implements Procedure<DataTable, IncidenceCurves> {
    public CumulativeIncidence {
        times = List.copyOf(times);
        times.forEach(Sentences::requireTime);
    }

    /** Curves that are reported at no time in particular. */
    public CumulativeIncidence(String arm, String time, String cause, String censored) {
        this(arm, time, cause, censored, List.of());
    }

    /** The same, with the curves reported at these times too. */
    public CumulativeIncidence withTimes(double... more) {
        return new CumulativeIncidence(arm, time, cause, censored, Arrays.stream(more).boxed().toList());
    }

    @Override
    public Method method() {
        return Method.named("cumulative-incidence")
                .with("times", times.stream().map(Sentences::number).collect(Collectors.joining(", ")));
    }

    /**
     * The curves of the arms that have participants, of every kind of event that the factor knows.
     *
     * @throws ModelException           if a variable isn't in the data, or no level stands for no event
     * @throws IllegalArgumentException if a time is negative
     */
    @Override
    public Outcome<IncidenceCurves> run(DataTable data) {
        return Outcome.of(() -> curves(data));
    }

    private IncidenceCurves curves(DataTable data) {
        List<String> levels = data.levels(cause);
        int none = levels.indexOf(censored);
        if (none < 0) {
            throw new ModelException("The factor " + cause + " has no level " + censored + " for no event.");
        }
        List<String> kinds = levels.stream().filter(level -> !level.equals(censored)).toList();
        int[] causes = data.positions(cause);
        Arrays.setAll(causes, row -> causes[row] == none ? 0 : causes[row] < none ? causes[row] + 1 : causes[row]);
        FollowUp followUp = FollowUp.of(data, arm, FollowUp.timeline(data, time), causes);
        List<IncidenceCurve> curves = IntStream.of(followUp.armsWithRows()).boxed()
                .flatMap(a -> curves(followUp.levels().get(a), followUp.lifeTable(a, kinds.size()), kinds))
                .toList();
        return new IncidenceCurves(
                kinds.stream().flatMap(kind -> curves.stream().filter(c -> c.cause().equals(kind))).toList(), times);
    }

    private static Stream<IncidenceCurve> curves(String arm, LifeTable table, List<String> kinds) {
        return IntStream.range(0, kinds.size())
                .mapToObj(kind -> IncidenceCurve.of(arm, kinds.get(kind), table, kind));
    }
}

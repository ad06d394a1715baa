package nl.maatstaf.statistics.binary;

import java.util.List;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.ModelException;

/**
 * How many participants of an arm had the event.
 *
 * @param arm          the name of the arm
 * @param events       the participants who had the event
 * @param participants all participants of the arm whose outcome is known
 */
public record ArmCounts(String arm, long events, long participants) {
    public ArmCounts {
        if (events < 0 || events > participants) {
            throw new IllegalArgumentException(
                    "The arm " + arm + " has " + events + " events among " + participants + " participants.");
        }
    }

    /** The participants who didn't have the event. */
    public long nonEvents() {
        return participants - events;
    }

    /**
     * Counts every level of an arm, the reference first.
     *
     * @param data    a row per participant
     * @param outcome a variable that holds 1 for the event and 0 for none
     * @param arm     a factor, its reference level first
     * @throws ModelException if there are no such variables, or the outcome holds other numbers
     */
    public static List<ArmCounts> of(DataTable data, String outcome, String arm) {
        return of(data, outcome, arm, IntStream.range(0, data.rows()).toArray());
    }

    /** The same for some of the rows. */
    static List<ArmCounts> of(DataTable data, String outcome, String arm, int[] rows) {
        List<String> levels = data.levels(arm);
        int[] arms = data.positions(arm);
        double[] outcomes = data.numbers(outcome);
        long[] events = new long[levels.size()];
        long[] participants = new long[levels.size()];
        for (int row : rows) {
            if (outcomes[row] != 0 && outcomes[row] != 1) {
                throw new ModelException("The outcome " + outcome + " holds other numbers than 0 and 1.");
            }
            events[arms[row]] += (long) outcomes[row];
            participants[arms[row]]++;
        }
        return IntStream.range(0, levels.size())
                .mapToObj(level -> new ArmCounts(levels.get(level), events[level], participants[level]))
                .toList();
    }
}

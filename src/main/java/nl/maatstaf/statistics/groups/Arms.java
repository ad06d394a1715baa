package nl.maatstaf.statistics.groups;

import java.util.List;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.ModelException;

/**
 * The two arms of a comparison; differences are the other arm minus the reference.
 *
 * @param variable  the factor that holds the arms
 * @param reference the arm that others are compared with
 * @param other     the arm that is compared with it
 */
public record Arms(String variable, String reference, String other) {

    /**
     * The arms that data have, the reference being the first level of the factor.
     *
     * @throws NotEstimableException if there are no rows, or there are participants in other than two arms
     * @throws ModelException        if there is no such factor
     */
    public static Arms of(DataTable data, String variable) {
        int[] positions = data.positions(variable);
        List<String> present = IntStream.of(positions).distinct().sorted()
                .mapToObj(data.levels(variable)::get).toList();
        return switch (present.size()) {
            case 0 -> throw new NotEstimableException(Refusal.NO_DATA, "There are no participants.");
            case 1 -> throw new NotEstimableException(Refusal.ONE_ARM,
                    "All participants are in the " + present.getFirst() + " arm; two arms are compared.");
            case 2 -> new Arms(variable, present.getFirst(), present.getLast());
            default -> throw new NotEstimableException(Refusal.MORE_THAN_TWO_ARMS, "There are " + present.size()
                    + " arms (" + String.join(", ", present) + "); two arms are compared.");
        };
    }

    /** Whether each row of the data is in the arm that is compared with the reference. */
    public boolean[] inOther(DataTable data) {
        int[] positions = data.positions(variable);
        int position = data.levels(variable).indexOf(other);
        boolean[] member = new boolean[positions.length];
        for (int row = 0; row < member.length; row++) {
            member[row] = positions[row] == position;
        }
        return member;
    }

    /** The rows of the data that are in an arm. */
    public int[] rows(DataTable data, String arm) {
        int[] positions = data.positions(variable);
        int position = data.levels(variable).indexOf(arm);
        return IntStream.range(0, positions.length).filter(row -> positions[row] == position).toArray();
    }
}

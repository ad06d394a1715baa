package nl.maatstaf.statistics.ordinal;

import java.util.Arrays;
import java.util.List;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.DataTable;

/**
 * The two arms of a table.
 *
 * @param variable  the name of the factor
 * @param levels    the two levels that have rows, the reference first
 * @param positions the arm of every row: 0 is the reference
 */
record Arms(String variable, List<String> levels, int[] positions) {

    /** The arms that have rows; refuses when there aren't exactly two. */
    static Arms of(DataTable data, String variable) {
        List<String> levels = data.levels(variable);
        int[] positions = data.positions(variable);
        int[] present = Arrays.stream(positions).distinct().sorted().toArray();
        if (present.length == 0) {
            throw new NotEstimableException(Refusal.NO_DATA, "There is no row with an outcome.");
        }
        if (present.length == 1) {
            throw new NotEstimableException(
                    Refusal.ONE_ARM, "All participants are in the arm " + levels.get(present[0]) + ".");
        }
        if (present.length > 2) {
            throw new NotEstimableException(Refusal.MORE_THAN_TWO_ARMS,
                    "The factor " + variable + " has " + present.length + " arms; two are compared.");
        }
        return new Arms(variable, Arrays.stream(present).mapToObj(levels::get).toList(),
                Arrays.stream(positions).map(position -> position == present[0] ? 0 : 1).toArray());
    }

    /** The table with these two levels of the arm only, so that no column of a model stands for an empty arm. */
    DataTable within(DataTable data) {
        return data.withFactor(variable, levels, Arrays.stream(positions).mapToObj(levels::get).toList());
    }
}

package nl.maatstaf.statistics.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.ModelException;
import nl.maatstaf.statistics.groups.Arms;

/** Rows of participants before and after, with the checks that a comparison of changes needs. */
final class BeforeAfter {
    private static final int NONE = -1;

    private final DataTable data;
    private final DifferenceInDifferences.Variables variables;
    private final int[] moments;
    private final List<String> participants;

    BeforeAfter(DataTable data, DifferenceInDifferences.Variables variables) {
        this.data = data;
        this.variables = variables;
        moments = moments();
        participants = labels(data, variables.id());
    }

    DataTable data() {
        return data;
    }

    private int[] moments() {
        String post = variables.post();
        if (data.isFactor(post)) {
            if (data.levels(post).size() != 2) {
                throw new ModelException("The variable " + post + " doesn't have two levels, before and after.");
            }
            return data.positions(post);
        }
        double[] numbers = data.numbers(post);
        if (!Arrays.stream(numbers).allMatch(value -> value == 0 || value == 1)) {
            throw new ModelException("The variable " + post + " holds another value than 0 (before) and 1 (after).");
        }
        return Arrays.stream(numbers).mapToInt(value -> (int) value).toArray();
    }

    /** The values of a variable as names, be it a factor or not. */
    static List<String> labels(DataTable data, String variable) {
        if (data.isFactor(variable)) {
            List<String> levels = data.levels(variable);
            return Arrays.stream(data.positions(variable)).mapToObj(levels::get).toList();
        }
        return Arrays.stream(data.numbers(variable)).mapToObj(BeforeAfter::label).toList();
    }

    private static String label(double number) {
        boolean whole = number == StrictMath.rint(number) && StrictMath.abs(number) < 1L << 53;
        return whole ? Long.toString((long) number) : Double.toString(number);
    }

    void refuseWhatCannotBeCompared(Arms arms) {
        boolean[] inOther = arms.inOther(data);
        for (int moment = 0; moment < 2; moment++) {
            for (boolean other : new boolean[] {false, true}) {
                int at = moment;
                if (IntStream.range(0, moments.length).noneMatch(i -> moments[i] == at && inOther[i] == other)) {
                    throw new NotEstimableException(Refusal.WAVE_MISSING_IN_ARM, "The "
                            + (other ? arms.other() : arms.reference()) + " arm has no value "
                            + (moment == 0 ? "before" : "after") + ".");
                }
            }
        }
        pairs().forEach((participant, rows) -> {
            if (rows[0] != NONE && rows[1] != NONE && inOther[rows[0]] != inOther[rows[1]]) {
                throw new NotEstimableException(Refusal.TIME_VARYING_COVARIATE,
                        "Participant " + participant + " is in different arms before and after.");
            }
        });
    }

    /** By participant the row before and the row after, where there is one. */
    private Map<String, int[]> pairs() {
        Map<String, int[]> pairs = new LinkedHashMap<>();
        for (int row = 0; row < moments.length; row++) {
            int[] pair = pairs.computeIfAbsent(participants.get(row), id -> new int[] {NONE, NONE});
            if (pair[moments[row]] != NONE) {
                throw new NotEstimableException(Refusal.DUPLICATE_OBSERVATION, "Participant " + participants.get(row)
                        + " has two values " + (moments[row] == 0 ? "before." : "after."));
            }
            pair[moments[row]] = row;
        }
        return pairs;
    }

    /** A row per participant with both values: the outcome is the change, other variables are as they were before. */
    DataTable changes() {
        double[] outcomes = data.numbers(variables.outcome());
        List<Integer> before = new ArrayList<>();
        List<Double> changes = new ArrayList<>();
        for (int[] pair : pairs().values()) {
            if (pair[0] != NONE && pair[1] != NONE) {
                before.add(pair[0]);
                changes.add(outcomes[pair[1]] - outcomes[pair[0]]);
            }
        }
        return data.rows(before.stream().mapToInt(Integer::intValue).toArray())
                .withNumbers(variables.outcome(), changes.stream().mapToDouble(Double::doubleValue).toArray());
    }
}

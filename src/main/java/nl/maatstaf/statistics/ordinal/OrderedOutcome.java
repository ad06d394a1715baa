package nl.maatstaf.statistics.ordinal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.DataTable;

/**
 * An outcome on ordered levels. Levels that nobody has are left out, for the likelihood says nothing about them.
 *
 * @param codes     the level of every row, by position among the levels that were observed
 * @param positions the position from one, among all levels, of every level that was observed
 * @param caveats   levels that nobody has
 */
record OrderedOutcome(int[] codes, int[] positions, List<Caveat> caveats) {

    /** The levels of a factor as given, or else the different numbers from small to large; one level is refused. */
    static OrderedOutcome of(DataTable data, String outcome) {
        OrderedOutcome found = data.isFactor(outcome) ? given(data, outcome) : found(data.numbers(outcome));
        if (found.levels() == 1) {
            throw new NotEstimableException(
                    Refusal.ZERO_VARIANCE, "The outcome " + outcome + " is the same for all participants.");
        }
        return found;
    }

    private static OrderedOutcome given(DataTable data, String outcome) {
        List<String> levels = data.levels(outcome);
        int[] codes = data.positions(outcome);
        int[] present = Arrays.stream(codes).distinct().sorted().toArray();
        List<Caveat> caveats = IntStream.range(0, levels.size())
                .filter(level -> Arrays.binarySearch(present, level) < 0)
                .mapToObj(level -> new Caveat(Caveat.Code.LEVEL_NOT_OBSERVED, "Nobody has the level "
                        + levels.get(level) + " of the outcome " + outcome + "; the model does without it."))
                .toList();
        return new OrderedOutcome(
                Arrays.stream(codes).map(code -> Arrays.binarySearch(present, code)).toArray(),
                Arrays.stream(present).map(level -> level + 1).toArray(), caveats);
    }

    private static OrderedOutcome found(double[] values) {
        // Adding zero makes -0 an ordinary zero, so that both are one level.
        double[] present = Arrays.stream(values).map(value -> value + 0.0).distinct().sorted().toArray();
        return new OrderedOutcome(
                Arrays.stream(values).mapToInt(value -> Arrays.binarySearch(present, value + 0.0)).toArray(),
                IntStream.rangeClosed(1, present.length).toArray(), List.of());
    }

    int levels() {
        return positions.length;
    }

    int thresholds() {
        return positions.length - 1;
    }

    /** The threshold's name: the positions of the levels that it separates. */
    String threshold(int index) {
        return positions[index] + "|" + positions[index + 1];
    }
}

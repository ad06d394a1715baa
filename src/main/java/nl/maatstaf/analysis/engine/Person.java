package nl.maatstaf.analysis.engine;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Stratum;

/**
 * One participant, under a key that means nothing outside, with the values that were asked for.
 *
 * @param key     tells people apart within one reading
 * @param arm     the arm
 * @param cohort  the cohort
 * @param stratum the stratum at allocation
 * @param due     the waves that are over and closed for this person, as {@link #due(SortedSet, OptionalInt, List)}
 * @param scores  per score asked for, its stored value at each wave from 0 on; {@link #NONE} where there is none
 * @param scales  per score, how many stored units make one unit
 * @param items   per item asked for, the code or number answered at the baseline wave; {@link #NONE} where there is none
 */
public record Person(long key, Arm arm, String cohort, Stratum stratum, SortedSet<Integer> due, List<int[]> scores,
        List<Integer> scales, int[] items) {

    /** Stands for a value that is not there; no score or answer has it. */
    public static final int NONE = Integer.MIN_VALUE;

    /**
     * The waves that somebody may be asked to have answered: those closed, up to the quarter in which they died. Whoever
     * answered later did not die then, whatever the register says.
     *
     * @param closed the closed waves of their cohort
     * @param died   the quarter since allocation in which they died, as the register has it
     * @param scores stored values by wave
     */
    public static SortedSet<Integer> due(SortedSet<Integer> closed, OptionalInt died, List<int[]> scores) {
        if (died.isEmpty()) {
            return closed;
        }
        return closed.stream().filter(wave -> wave <= died.getAsInt() || scores.stream().anyMatch(values -> values[wave] != NONE))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@return the value of the score at this place in what was asked for, in its own unit} */
    public OptionalDouble score(int place, int wave) {
        OptionalInt stored = stored(place, wave);
        return stored.isPresent() ? OptionalDouble.of((double) stored.getAsInt() / scales.get(place))
                : OptionalDouble.empty();
    }

    /** {@return the stored value of the score at this place in what was asked for; nothing while the wave is not due} */
    public OptionalInt stored(int place, int wave) {
        int value = due.contains(wave) ? scores.get(place)[wave] : NONE;
        return value == NONE ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /** {@return the answer to the item at this place in what was asked for} */
    public OptionalInt item(int place) {
        return items[place] == NONE ? OptionalInt.empty() : OptionalInt.of(items[place]);
    }

    /** Values of nothing at all. */
    static int[] nothing(int length) {
        int[] values = new int[length];
        Arrays.fill(values, NONE);
        return values;
    }
}

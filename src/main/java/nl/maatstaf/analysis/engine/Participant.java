package nl.maatstaf.analysis.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.SortedSet;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Stratum;

/**
 * A person as an analysis sees them: the outcome at the waves that are due, and the variables.
 *
 * @param arm     the arm
 * @param cohort  the cohort
 * @param stratum the stratum at allocation
 * @param due     the waves that are over and closed for them
 * @param values  the outcome, in its unit, at each of these waves that has one
 * @param known   the variables
 */
record Participant(Arm arm, String cohort, Stratum stratum, SortedSet<Integer> due, SortedMap<Integer, Double> values,
        Variables.Known known) {

    /**
     * By everything an analysis looks at, so that sums come out the same in whatever order the data hold people: sums of
     * decimals depend on it.
     */
    static final Comparator<Participant> ORDER = Comparator.comparing(Participant::arm)
            .thenComparing(Participant::cohort)
            .thenComparing(Participant::stratum)
            .thenComparing(participant -> participant.known().levels().toArray(String[]::new), Arrays::compare)
            .thenComparing(participant -> array(participant.known().numbers()), Arrays::compare)
            .thenComparing(participant -> participant.values().keySet().toArray(Integer[]::new), Arrays::compare)
            .thenComparing(participant -> array(participant.values().values()), Arrays::compare);

    private static double[] array(Collection<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The outcome at a wave that has one. */
    double value(int wave) {
        return values.getOrDefault(wave, Double.NaN);
    }

    boolean hasValue(int wave) {
        return values.containsKey(wave);
    }
}

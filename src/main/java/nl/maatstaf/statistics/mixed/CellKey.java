package nl.maatstaf.statistics.mixed;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The participants who share their levels of all factors and their observed waves.
 *
 * @param levels   the position of the level of each factor, in the order of the layout
 * @param observed the observed waves, as a bitmask: wave number w, counted from zero, is bit {@code 1 << w}
 */
record CellKey(List<Integer> levels, int observed) implements Comparable<CellKey> {
    private static final Comparator<CellKey> ORDER =
            Comparator.comparing(CellKey::levelArray, Arrays::compare).thenComparingInt(CellKey::observed);

    CellKey {
        levels = List.copyOf(levels);
    }

    boolean observes(int wave) {
        return (observed >> wave & 1) == 1;
    }

    private int[] levelArray() {
        return levels.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public int compareTo(CellKey other) {
        return ORDER.compare(this, other);
    }
}

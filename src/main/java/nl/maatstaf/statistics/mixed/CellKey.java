package nl.maatstaf.statistics.mixed;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The participants who share their levels of all factors and their observed waves, and their covariates where the cells
 * are that fine.
 *
 * @param levels     the position of the level of each factor, in the order of the layout
 * @param covariates the value of each covariate, or nothing when the cell holds several
 * @param observed   the observed waves, as a bitmask: wave number w, counted from zero, is bit {@code 1 << w}
 */
record CellKey(List<Integer> levels, List<Double> covariates, int observed) implements Comparable<CellKey> {
    private static final Comparator<CellKey> ORDER = Comparator
            .comparing(CellKey::levelArray, Arrays::compare)
            .thenComparingInt(CellKey::observed)
            .thenComparing(CellKey::covariateArray, Arrays::compare);

    CellKey {
        levels = List.copyOf(levels);
        covariates = List.copyOf(covariates);
    }

    boolean observes(int wave) {
        return (observed >> wave & 1) == 1;
    }

    private int[] levelArray() {
        return levels.stream().mapToInt(Integer::intValue).toArray();
    }

    private double[] covariateArray() {
        return covariates.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Override
    public int compareTo(CellKey other) {
        return ORDER.compare(this, other);
    }
}

package nl.maatstaf.analysis.pseudonymous;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which cells are too small to be shown apart. They are shown as one; and where those together are still too few, so that
 * whoever knows the total finds them by subtraction, the next smallest cell joins them.
 */
public final class SmallCells {

    /** No cell of fewer people is shown; stricter is allowed, less strict is not. */
    public static final int FEWEST = 10;

    private SmallCells() {}

    /**
     * The cells that must become one.
     *
     * @param people how many people are in each cell; a cell without people is no cell
     * @param fewest how many there must be in a cell that is shown
     */
    public static <K extends Comparable<? super K>> Set<K> merged(Map<K, Integer> people, int fewest) {
        List<Map.Entry<K, Integer>> bySize = people.entrySet().stream().filter(cell -> cell.getValue() > 0)
                .sorted(Map.Entry.<K, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .toList();
        var merged = new HashSet<K>();
        int together = 0;
        for (Map.Entry<K, Integer> cell : bySize) {
            if (cell.getValue() < fewest || !merged.isEmpty() && together < fewest) {
                merged.add(cell.getKey());
                together += cell.getValue();
            }
        }
        return Set.copyOf(merged);
    }
}

package nl.maatstaf.statistics.binary;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.ModelException;

/**
 * How many participants had the event, per arm of a stratum.
 *
 * @param stratum the name of the stratum
 * @param arms    its arms; every stratum names the same arms in the same order, if need be with no participants
 */
public record StratumCounts(String stratum, List<ArmCounts> arms) {
    public StratumCounts {
        arms = List.copyOf(arms);
    }

    /**
     * Counts every combination of strata that has rows, in the order of the levels.
     *
     * @param data    a row per participant
     * @param outcome a variable that holds 1 for the event and 0 for none
     * @param arm     a factor, its reference level first
     * @param strata  the factors whose combinations are the strata
     * @throws ModelException if there are no such variables, or the outcome holds other numbers
     */
    public static List<StratumCounts> of(DataTable data, String outcome, String arm, List<String> strata) {
        SequencedMap<List<Integer>, List<Integer>> rowsByStratum = new TreeMap<>(StratumCounts::compare);
        List<int[]> positions = strata.stream().map(data::positions).toList();
        for (int row = 0; row < data.rows(); row++) {
            int held = row;
            rowsByStratum.computeIfAbsent(positions.stream().map(levels -> levels[held]).toList(),
                    key -> new ArrayList<>()).add(row);
        }
        List<StratumCounts> counted = new ArrayList<>();
        rowsByStratum.forEach((key, rows) -> {
            String name = String.join(", ", IntStream.range(0, key.size())
                    .mapToObj(i -> data.levels(strata.get(i)).get(key.get(i))).toList());
            counted.add(new StratumCounts(
                    name, ArmCounts.of(data, outcome, arm, rows.stream().mapToInt(Integer::intValue).toArray())));
        });
        return counted;
    }

    private static int compare(List<Integer> left, List<Integer> right) {
        for (int i = 0; i < left.size(); i++) {
            int order = left.get(i).compareTo(right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}

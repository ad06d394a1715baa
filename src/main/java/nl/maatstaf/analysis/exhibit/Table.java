package nl.maatstaf.analysis.exhibit;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A table as it is read. A column in which no row has anything is not shown.
 *
 * @param caption what it is about
 * @param heads   the heads of its columns
 * @param rows    its rows, each beginning with what it is about
 */
public record Table(String caption, List<String> heads, List<List<String>> rows) {

    /** Stands where there is no figure. */
    public static final String NONE = "–";

    /** Leaves out the empty columns. */
    public Table {
        List<List<String>> all = rows;
        int[] shown = IntStream.range(0, heads.size()).filter(column -> column == 0 || all.isEmpty()
                || all.stream().anyMatch(row -> holds(row.get(column)))).toArray();
        heads = at(heads, shown);
        rows = all.stream().map(row -> at(row, shown)).toList();
    }

    private static boolean holds(String cell) {
        return !cell.isEmpty() && !cell.equals(NONE);
    }

    private static List<String> at(List<String> cells, int[] columns) {
        return IntStream.of(columns).mapToObj(cells::get).toList();
    }
}

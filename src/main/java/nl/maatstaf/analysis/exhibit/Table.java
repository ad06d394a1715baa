package nl.maatstaf.analysis.exhibit;

import java.util.List;

/**
 * A table as it is read.
 *
 * @param caption what it is about
 * @param heads   the heads of its columns
 * @param rows    its rows, each beginning with what it is about
 */
public record Table(String caption, List<String> heads, List<List<String>> rows) {

    /** Copies the lists. */
    public Table {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
    }
}

package nl.maatstaf.publication.wording;

import java.util.List;

/**
 * A table as it is read.
 *
 * @param caption what it is about
 * @param heads   the heads of its columns
 * @param rows    its rows, the head of each first
 */
public record Table(String caption, List<String> heads, List<List<String>> rows) {

    /** Copies the lists. */
    public Table {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
    }
}

package nl.maatstaf.publication.protect;

import java.util.ArrayList;
import java.util.List;
import nl.maatstaf.input.Header;
import nl.maatstaf.input.InputException;
import nl.maatstaf.instrument.cube.Filter;
import nl.maatstaf.instrument.cube.ReleaseCube;

/** The columns with the filters of a cube. */
record Columns(Header header, ReleaseCube cube) {

    /** Where the filters stand. */
    int[] filters() {
        return cube.filters().stream().map(Filter::column).mapToInt(header::place).toArray();
    }

    /** The places of the levels in a row. */
    List<Integer> levels(int[] filters, long row, List<String> fields) {
        var levels = new ArrayList<Integer>();
        for (int i = 0; i < filters.length; i++) {
            Filter filter = cube.filters().get(i);
            String value = fields.get(filters[i]).strip();
            int level = filter.levels().indexOf(value);
            if (level < 0) {
                throw new InputException(header.file() + ", row " + row + ": " + filter.column() + " is '" + value + "', which is none of "
                        + String.join(", ", filter.levels()) + ".");
            }
            levels.add(level);
        }
        return levels;
    }
}

package nl.maatstaf.publication.protect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.maatstaf.input.InputException;
import nl.maatstaf.instrument.cube.Filter;
import nl.maatstaf.instrument.cube.ReleaseCube;

/** The columns of one file, by their names. */
record Columns(Path file, List<String> header) {

    int place(String name) {
        int place = header.indexOf(name);
        if (place < 0) {
            throw new InputException(file + " has no column " + name + ".");
        }
        if (place != header.lastIndexOf(name)) {
            throw new InputException(file + " has more than one column " + name + ".");
        }
        return place;
    }

    /** What reads the levels of a row. */
    int[] filters(ReleaseCube cube) {
        return cube.filters().stream().map(Filter::column).mapToInt(this::place).toArray();
    }

    /** The places of the levels in a row. */
    List<Integer> levels(ReleaseCube cube, int[] filters, long row, List<String> fields) {
        var levels = new ArrayList<Integer>();
        for (int i = 0; i < filters.length; i++) {
            Filter filter = cube.filters().get(i);
            String value = fields.get(filters[i]).strip();
            int level = filter.levels().indexOf(value);
            if (level < 0) {
                throw new InputException(file + ", row " + row + ": " + filter.column() + " is '" + value + "', which is none of "
                        + String.join(", ", filter.levels()) + ".");
            }
            levels.add(level);
        }
        return levels;
    }
}

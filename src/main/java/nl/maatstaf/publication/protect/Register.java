package nl.maatstaf.publication.protect;

import java.nio.file.Path;
import java.util.List;
import nl.maatstaf.input.CsvFile;
import nl.maatstaf.input.Fields;
import nl.maatstaf.input.Header;
import nl.maatstaf.input.InputException;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.publication.protection.Groups;

/**
 * Reads how many people the register has: a file with a row per person, or with a row per kind of person and how many of
 * them there are in a column {@code people}.
 */
final class Register {

    private static final String PEOPLE = "people";

    private Register() {}

    static long[] read(Path file, ReleaseCube cube, Groups groups) {
        long[] register = new long[groups.baseCells()];
        new CsvFile(file).read(header -> {
            var names = new Header(file, header);
            var columns = new Columns(names, cube);
            int[] filters = columns.filters();
            int people = header.contains(PEOPLE) ? names.place(PEOPLE) : -1;
            return (row, fields) -> register[groups.baseCell(columns.levels(filters, row, fields))] +=
                    people < 0 ? 1 : count(file, row, fields, people);
        });
        return register;
    }

    private static long count(Path file, long row, List<String> fields, int column) {
        double count = Fields.number(fields.get(column)).orElse(-1);
        if (count < 0 || count != Math.rint(count)) {
            throw new InputException(file + ", row " + row + ": people is '" + fields.get(column) + "', which is no number of people.");
        }
        return (long) count;
    }
}

package nl.maatstaf.input;

import java.nio.file.Path;
import java.util.List;

/**
 * The first row of a CSV file.
 *
 * @param file  the file
 * @param names the names of its columns
 */
public record Header(Path file, List<String> names) {

    /** Copies the names. */
    public Header {
        names = List.copyOf(names);
    }

    /**
     * {@return where the column of this name stands}
     *
     * @throws InputException when there is none, or more than one
     */
    public int place(String name) {
        int place = names.indexOf(name);
        if (place < 0) {
            throw new InputException(file + " has no column " + name + ".");
        }
        if (place != names.lastIndexOf(name)) {
            throw new InputException(file + " has more than one column " + name + ".");
        }
        return place;
    }
}

package nl.maatstaf.fieldwork.intake.sheet;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong in a file: the first ones to be shown, the number of all. */
public final class Faults {

    /** Nobody mends more than this before trying again. */
    private static final int SHOWN = 100;

    private final List<Fault> shown = new ArrayList<>();
    private int count;

    /** Adds a fault in a cell, or in a row where the column is empty. */
    public void add(int row, String column, String key, Object... parameters) {
        count++;
        if (shown.size() < SHOWN) {
            shown.add(new Fault(row, column, key, List.of(parameters)));
        }
    }

    /** Adds a fault of the file as a whole. */
    public void add(String key, Object... parameters) {
        add(0, "", key, parameters);
    }

    /** {@return the first faults} */
    public List<Fault> shown() {
        return List.copyOf(shown);
    }

    /** {@return how many there are} */
    public int count() {
        return count;
    }
}

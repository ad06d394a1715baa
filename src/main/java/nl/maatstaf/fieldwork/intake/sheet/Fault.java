package nl.maatstaf.fieldwork.intake.sheet;

import java.util.List;

/**
 * Something that is wrong in a file. It never repeats what stands there: a fault may come into a log, a name may not.
 *
 * @param row        the row as a spreadsheet counts them, 1 for the heads; 0 when it is about the file
 * @param column     the key of the column's name; empty when it is about the row
 * @param key        the key of the sentence, {@code intake.fault.<key>}
 * @param parameters what the sentence needs: numbers and places
 */
public record Fault(int row, String column, String key, List<Object> parameters) {

    /** Copies the parameters. */
    public Fault {
        parameters = List.copyOf(parameters);
    }
}

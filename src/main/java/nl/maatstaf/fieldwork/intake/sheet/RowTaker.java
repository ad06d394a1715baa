package nl.maatstaf.fieldwork.intake.sheet;

import java.util.List;

/** Takes a file row by row, so that a large one is never in memory twice. */
@FunctionalInterface
public interface RowTaker {

    /**
     * Takes a row; rows in which nothing stands are left out.
     *
     * @param number the row as a spreadsheet counts them
     * @param cells  what stands in it, a day as {@code 2026-05-12}
     */
    void row(int number, List<String> cells);
}

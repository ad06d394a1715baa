package nl.maatstaf.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * A release as it leaves the research side.
 *
 * @param quarter the calendar quarter
 * @param on      the day of the release
 * @param cells   what is shown, protected
 */
public record ProtectedRelease(Quarter quarter, LocalDate on, List<Cell> cells) {

    /** Copies the cells. */
    public ProtectedRelease {
        cells = List.copyOf(cells);
    }

    /**
     * A figure that everybody may see.
     *
     * @param measure what is measured
     * @param arm     the arm
     * @param value   the figure, one decimal
     * @param lower   lower bound of its interval, if it has one
     * @param upper   upper bound, if it has one
     */
    public record Cell(String measure, Arm arm, BigDecimal value, @Nullable BigDecimal lower, @Nullable BigDecimal upper) {}
}

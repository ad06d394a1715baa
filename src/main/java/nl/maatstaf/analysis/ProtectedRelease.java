package nl.maatstaf.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.DesignFact;
import nl.maatstaf.study.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * A release as it leaves the research side.
 *
 * @param quarter the calendar quarter
 * @param on      the day of the release
 * @param facts   what has to be said with it
 * @param cells   what is shown, protected
 */
public record ProtectedRelease(Quarter quarter, LocalDate on, Set<DesignFact> facts, List<Cell> cells) {

    /** Copies the cells and facts. */
    public ProtectedRelease {
        facts = Set.copyOf(facts);
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

package nl.maatstaf.analysis;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nl.maatstaf.study.DesignFact;
import nl.maatstaf.study.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * What somebody proposes to make public of a quarter, protected, and what it keeps hidden.
 *
 * @param quarter  the calendar quarter
 * @param filters  by what people are told apart
 * @param facts    what has to be said with it
 * @param cells    what is shown
 * @param hidden   what is not
 * @param effort   what protecting it took
 * @param proposed who proposes it, and when
 * @param approved who approved it, and when; nothing while nobody did
 */
public record ReleaseProposal(Quarter quarter, List<String> filters, Set<DesignFact> facts, List<Cell> cells, List<Hidden> hidden,
        Effort effort, Signed proposed, Optional<Signed> approved) {

    /** Copies the collections. */
    public ReleaseProposal {
        filters = List.copyOf(filters);
        facts = Set.copyOf(facts);
        cells = List.copyOf(cells);
        hidden = List.copyOf(hidden);
    }

    /**
     * A figure that everybody may see.
     *
     * @param measure what is measured
     * @param levels  one a filter; empty where it doesn't tell apart
     * @param value   the figure, at most one decimal
     * @param lower   lower bound of its interval, if it has one
     * @param upper   upper bound, if it has one
     */
    public record Cell(String measure, List<String> levels, BigDecimal value, @Nullable BigDecimal lower, @Nullable BigDecimal upper) {

        /** Copies the levels. */
        public Cell {
            levels = List.copyOf(levels);
        }
    }

    /**
     * Something that stays hidden.
     *
     * @param measure what is measured
     * @param levels  one a filter; empty where it doesn't tell apart
     * @param reason  the key of the reason
     */
    public record Hidden(String measure, List<String> levels, String reason) {

        /** Copies the levels. */
        public Hidden {
            levels = List.copyOf(levels);
        }
    }

    /**
     * What protecting took.
     *
     * @param hidden    how many counts and sums are hidden
     * @param narrowest how wide the narrowest hidden count stays at least; nothing where none is hidden
     * @param time      how long it took
     */
    public record Effort(int hidden, OptionalDouble narrowest, Duration time) {}

    /**
     * Who did something.
     *
     * @param by the account
     * @param on the day
     */
    public record Signed(String by, LocalDate on) {}
}

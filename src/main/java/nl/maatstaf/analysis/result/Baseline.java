package nl.maatstaf.analysis.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Who the participants were at the baseline wave, by arm. No tests: differences there are chance or a fault of the
 * allocation, and a p-value tells neither.
 *
 * @param regular  how many of the regular arm answered the baseline wave: they gave the primary outcome there
 * @param tailored how many of the tailored arm did
 * @param rows     the characteristics, in order
 */
public record Baseline(long regular, long tailored, List<Row> rows) {

    /** Copies the rows. */
    public Baseline {
        rows = List.copyOf(rows);
    }

    /**
     * One characteristic, or one of its levels.
     *
     * @param variable   the stratum variable, item or score
     * @param level      the code of the level, {@code yes} and {@code no} for what is one or the other; empty for a mean
     * @param regular    the regular arm
     * @param tailored   the tailored arm
     * @param difference the standardised difference, tailored − regular: of means (m1 − m0)/√((s1² + s0²)/2), of shares
     *                   (p1 − p0)/√((p1(1 − p1) + p0(1 − p0))/2) (Austin 2009, Communications in Statistics 38:1228-1234);
     *                   empty where an arm has fewer than two people or nothing varies
     */
    public record Row(String variable, Optional<String> level, Cell regular, Cell tailored, OptionalDouble difference) {}

    /**
     * One arm.
     *
     * @param n     how many have the level; for a mean, how many values there are
     * @param known of how many the characteristic is known
     * @param mean  the mean, for a mean
     * @param sd    its standard deviation, for a mean of two values or more
     */
    public record Cell(long n, long known, OptionalDouble mean, OptionalDouble sd) {}
}

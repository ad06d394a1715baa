package nl.maatstaf.fieldwork.draw;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How far a cohort is: handed in, allocated, drawn, arms left, the rest deleted.
 *
 * @param cohort         the cohort's name
 * @param people         how many people of it are in the contact store
 * @param allocated      how its arms came about, or are about to
 * @param draws          what was drawn, in order
 * @param strata         the layers, once something was drawn
 * @param baselineClosed whether wave 0 was closed
 * @param released       whether the municipality may fetch the arms
 * @param thinned        whether whoever was never drawn is deleted
 * @param replaceUntil   the last day on which somebody may have to be replaced
 */
public record CohortDraw(
        String cohort,
        int people,
        Optional<Allocated> allocated,
        List<Drawn> draws,
        List<DrawnStratum> strata,
        boolean baselineClosed,
        Optional<Released> released,
        boolean thinned,
        LocalDate replaceUntil) {

    /** Copies the lists. */
    public CohortDraw {
        draws = List.copyOf(draws);
        strata = List.copyOf(strata);
    }

    /**
     * An allocation.
     *
     * @param method      how
     * @param fingerprint of the frame it is of
     * @param commitment  SHA-256 of the seed; the seed itself would tell the arms
     * @param done        whether the arms are made
     */
    public record Allocated(AllocationMethod method, String fingerprint, Optional<String> commitment, boolean done) {}

    /**
     * A draw.
     *
     * @param number from 1
     * @param design the word for its design
     * @param size   how many people
     */
    public record Drawn(int number, String design, int size) {}

    /**
     * That the arm list may be fetched.
     *
     * @param early   why before the baseline was closed, where it was
     * @param fetched whether it was
     */
    public record Released(Optional<EarlyReason> early, boolean fetched) {}
}

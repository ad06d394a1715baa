package nl.maatstaf.statistics.mixed;

import java.util.List;

/**
 * Integers near the means, subtracted before values are multiplied, so that a large offset costs no digits.
 * Moments can be added only when their anchors are the same.
 *
 * @param outcome    the anchor of the outcome, in its own unit
 * @param covariates the anchor of each covariate, in its own unit
 */
public record Anchors(long outcome, List<Long> covariates) {
    public Anchors {
        covariates = List.copyOf(covariates);
    }
}

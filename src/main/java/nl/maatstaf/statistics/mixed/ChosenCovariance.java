package nl.maatstaf.statistics.mixed;

import java.util.List;
import nl.maatstaf.statistics.NotEstimable;

/**
 * The covariance that was fitted.
 *
 * @param covariance which
 * @param refusals   why the planned one, and the fallbacks before it, were not; empty when it is the planned one
 */
record ChosenCovariance(Covariance covariance, List<NotEstimable> refusals) {
    ChosenCovariance {
        refusals = List.copyOf(refusals);
    }

    boolean isFallback() {
        return !refusals.isEmpty();
    }
}

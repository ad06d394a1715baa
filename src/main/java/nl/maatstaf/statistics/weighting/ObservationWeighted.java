package nl.maatstaf.statistics.weighting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.Result;

/**
 * What {@link ObservationWeighting} finds.
 *
 * @param arm           the variable that holds the arms
 * @param participants  the participants, observed or not
 * @param observations  the observed outcomes
 * @param difference    the other arm minus the reference, averaged over the waves, in the unit of the outcome
 * @param largestWeight the largest weight of an observed outcome
 * @param meanWeight    the mean weight
 */
public record ObservationWeighted(String arm, long participants, long observations, Estimated difference,
        double largestWeight, double meanWeight) implements Result {
    @Override
    public List<Finding> findings() {
        return List.of(Finding.of("difference-average", participants, difference),
                Finding.value("largest-weight", observations, largestWeight),
                Finding.value("mean-weight", observations, meanWeight));
    }

    @Override
    public List<Caveat> caveats() {
        List<Caveat> caveats = new ArrayList<>();
        if (largestWeight > WeightSummary.MOST_TIMES_THE_MEAN * meanWeight) {
            caveats.add(new Caveat(Caveat.Code.EXTREME_WEIGHTS, String.format(Locale.ROOT,
                    "The largest weight, %.2f, is %.1f times the mean.", largestWeight, largestWeight / meanWeight)));
        }
        caveats.add(new Caveat(Caveat.Code.UNTESTABLE_ASSUMPTION, "The comparison is fair only if whether an outcome was "
                + "observed depended on nothing that also bears on it, other than the covariates."));
        return List.copyOf(caveats);
    }
}

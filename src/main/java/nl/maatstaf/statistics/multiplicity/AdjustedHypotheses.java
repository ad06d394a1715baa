package nl.maatstaf.statistics.multiplicity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.Result;

/**
 * A family of hypotheses with adjusted p-values.
 *
 * @param adjustment how the p-values were adjusted
 * @param hypotheses the hypotheses, in the order in which they were given
 */
public record AdjustedHypotheses(Adjustment adjustment, List<Adjusted> hypotheses) implements Result {
    /**
     * A hypothesis with its adjusted p-value.
     *
     * @param hypothesis what was tested, with its own p-value
     * @param p          the adjusted p-value, between 0 and 1 and not below its own
     */
    public record Adjusted(Hypothesis hypothesis, double p) {
    }

    public AdjustedHypotheses {
        hypotheses = List.copyOf(hypotheses);
    }

    /** The adjusted p-values; n is the number of hypotheses in the family. */
    @Override
    public List<Finding> findings() {
        return hypotheses.stream().map(this::finding).toList();
    }

    private Finding finding(Adjusted adjusted) {
        return new Finding("adjusted:" + adjusted.hypothesis().name(), hypotheses.size(), OptionalDouble.empty(),
                OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(), OptionalDouble.of(adjusted.p()),
                Optional.empty());
    }
}

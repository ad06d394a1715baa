package nl.maatstaf.statistics.multiplicity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Procedure;
import nl.maatstaf.statistics.Refusal;

/**
 * Adjusts the p-values of a family of hypotheses for their number.
 *
 * @param adjustment how
 */
public record MultipleTesting(Adjustment adjustment) implements Procedure<List<Hypothesis>, AdjustedHypotheses> {

    /** By another adjustment. */
    public MultipleTesting withAdjustment(Adjustment other) {
        return new MultipleTesting(other);
    }

    @Override
    public Method method() {
        return Method.named("multiple-testing")
                .with("adjustment", adjustment.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Adjusts; a family without hypotheses is refused. */
    @Override
    public Outcome<AdjustedHypotheses> run(List<Hypothesis> family) {
        return Outcome.of(() -> adjusted(family));
    }

    private AdjustedHypotheses adjusted(List<Hypothesis> family) {
        if (family.isEmpty()) {
            throw new NotEstimableException(Refusal.NO_DATA, "The family holds no hypothesis.");
        }
        double[] adjusted = adjustment.adjust(family.stream().mapToDouble(Hypothesis::p).toArray());
        List<AdjustedHypotheses.Adjusted> hypotheses = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            hypotheses.add(new AdjustedHypotheses.Adjusted(family.get(i), adjusted[i]));
        }
        return new AdjustedHypotheses(adjustment, hypotheses);
    }
}

package nl.maatstaf.statistics.missing;

import java.util.List;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Procedure;
import nl.maatstaf.statistics.formula.ModelException;

/**
 * How the difference between the arms changes when imputed outcomes of the arm that isn't the reference are shifted by
 * each of several deltas. Estimates are linear in delta, and so are the replicates of the jackknife, so that all deltas
 * together take the time of one {@link ReferenceBasedImputation}.
 *
 * @param model    what is imputed from, and how the arms are compared
 * @param strategy the assumption before the shift
 * @param deltas   the shifts, in the unit of the outcome
 */
public record DeltaAdjustment(ImputationModel model, Strategy strategy, List<Double> deltas)
        implements Procedure<Trajectories, DeltaCurve> {
    /** Refuses deltas that aren't numbers. */
    public DeltaAdjustment {
        deltas = List.copyOf(deltas);
        if (!deltas.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("Every delta must be a number.");
        }
    }

    @Override
    public Method method() {
        return Method.named("delta-adjustment").with("strategy", strategy.key()).with("deltas", deltas);
    }

    /**
     * Imputes once and compares at every delta.
     *
     * @throws ModelException if the model names what the data don't have
     */
    @Override
    public Outcome<DeltaCurve> run(Trajectories data) {
        return Outcome.of(() -> {
            Cohort cohort = Cohort.of(data);
            Replicates replicates = model.replicates(cohort, strategy);
            return new DeltaCurve(deltas.stream()
                    .map(delta -> ImputedDifferences.of(cohort, strategy, delta, List.of(), replicates))
                    .toList());
        });
    }
}

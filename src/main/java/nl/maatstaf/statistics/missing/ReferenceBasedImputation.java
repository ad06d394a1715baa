package nl.maatstaf.statistics.missing;

import java.util.List;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Procedure;
import nl.maatstaf.statistics.formula.ModelException;

/**
 * The difference between the arms at every wave after missing outcomes were imputed by their conditional means under an
 * assumption about what happened after the last observed outcome. Means and covariance come from a mixed model of all
 * observed outcomes, both arms sharing the covariance; the completed outcomes of a wave are compared by analysis of
 * covariance; standard errors come from the jackknife over participants, tests and intervals from the normal
 * distribution. Wolbers, Noci, Delmar, Gower-Page, Yiu and Bartlett (2022), Pharmaceutical Statistics 21:1246-1257.
 *
 * <p>Delta is added to every imputed outcome of the arm that isn't the reference, gaps included; it is the same at each
 * wave and doesn't accumulate.
 *
 * <p>Cost, with the refitted jackknife: a fit of the mixed model for every distinct row of data, so the time grows as the square
 * of the number of participants: with 4 waves under a second for 200 participants, and some 20 seconds for 2,000. With the linear
 * one it grows as that number: {@link JackknifeKind}.
 *
 * @param model    what is imputed from, and how the arms are compared
 * @param strategy the assumption
 * @param delta    what is added to imputed outcomes, in the unit of the outcome
 * @param averaged the waves whose differences are averaged as well; none for no average
 */
public record ReferenceBasedImputation(
        ImputationModel model, Strategy strategy, double delta, List<String> averaged)
        implements Procedure<Trajectories, ImputedDifferences> {
    /** Refuses a delta that isn't a number. */
    public ReferenceBasedImputation {
        averaged = List.copyOf(averaged);
        if (!Double.isFinite(delta)) {
            throw new IllegalArgumentException("The delta must be a number.");
        }
    }

    /** Imputation without a delta. */
    public ReferenceBasedImputation(ImputationModel model, Strategy strategy) {
        this(model, strategy, 0);
    }

    /** Imputation with a delta. */
    public ReferenceBasedImputation(ImputationModel model, Strategy strategy, double delta) {
        this(model, strategy, delta, List.of());
    }

    /** The same with another delta. */
    public ReferenceBasedImputation withDelta(double value) {
        return new ReferenceBasedImputation(model, strategy, value, averaged);
    }

    /** The same with the differences averaged over these waves, too. */
    public ReferenceBasedImputation withAverage(List<String> waves) {
        return new ReferenceBasedImputation(model, strategy, delta, waves);
    }

    @Override
    public Method method() {
        Method method =
                Method.named("reference-based-imputation").with("strategy", strategy.key()).with("delta", delta)
                        .with("jackknife", model.jackknife().key());
        return averaged.isEmpty() ? method : method.with("waves", String.join(", ", averaged));
    }

    /**
     * Imputes and compares.
     *
     * @throws ModelException if the model names what the data don't have, or there is no such wave to average
     */
    @Override
    public Outcome<ImputedDifferences> run(Trajectories data) {
        List<Integer> positions = data.positions(averaged);
        return Outcome.of(() -> {
            Cohort cohort = Cohort.of(data);
            return ImputedDifferences.of(cohort, strategy, delta, positions, model.replicates(cohort, strategy));
        });
    }
}

package nl.maatstaf.statistics.regression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Procedure;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.formula.ModelException;
import nl.maatstaf.statistics.formula.ModelMatrix;
import nl.maatstaf.statistics.groups.Arms;

/**
 * How much more one arm changed than the other, from before to after: the interaction in y ~ arm*post by least squares,
 * with standard errors by cluster and Satterthwaite's df (Ashenfelter and Card, Review of Economics and Statistics,
 * 1985; Bertrand, Duflo and Mullainathan, Quarterly Journal of Economics, 2004). All values count, or the changes of
 * the participants who have both.
 *
 * @param variables      where the data hold what
 * @param standardErrors how standard errors are found
 * @param completePairs  whether the changes of participants with both values are compared instead of all values
 */
public record DifferenceInDifferences(
        Variables variables, ClusterStandardErrors standardErrors, boolean completePairs)
        implements Procedure<DataTable, DifferenceInDifferencesFit> {

    /**
     * Where long data, with a row per participant and moment, hold what.
     *
     * @param outcome what was measured
     * @param arm     the factor that holds the arms, the reference first
     * @param post    1 after and 0 before, or a factor of two levels, before first
     * @param id      the participant
     * @param cluster what is independent: the participants, or what they are part of
     */
    public record Variables(String outcome, String arm, String post, String id, String cluster) {
        /** Participants who are independent of each other. */
        public Variables(String outcome, String arm, String post, String id) {
            this(outcome, arm, post, id, id);
        }
    }

    /** The comparison of all values, with CR2 standard errors. */
    public DifferenceInDifferences(Variables variables) {
        this(variables, ClusterStandardErrors.CR2, false);
    }

    /** The same with other standard errors. */
    public DifferenceInDifferences withStandardErrors(ClusterStandardErrors other) {
        return new DifferenceInDifferences(variables, other, completePairs);
    }

    /** The same by the changes of the participants who have both values: change ~ arm. */
    public DifferenceInDifferences withCompletePairs() {
        return new DifferenceInDifferences(variables, standardErrors, true);
    }

    @Override
    public Method method() {
        return Method.named("difference-in-differences")
                .with("standard-errors", standardErrors)
                .with("values", completePairs ? "complete-pairs" : "all");
    }

    /**
     * Fits the model. Refuses when an arm has no value before or after, a participant has two values at one moment or
     * changes arm, or too few clusters bear on the comparison.
     *
     * @throws ModelException if the data lack a variable, or {@code post} isn't 0 or 1
     */
    @Override
    public Outcome<DifferenceInDifferencesFit> run(DataTable data) {
        BeforeAfter rows = new BeforeAfter(data, variables);
        return Outcome.of(() -> fit(rows));
    }

    private DifferenceInDifferencesFit fit(BeforeAfter rows) {
        Arms arms = Arms.of(rows.data(), variables.arm());
        rows.refuseWhatCannotBeCompared(arms);
        DataTable used = completePairs ? rows.changes() : rows.data();
        Arms compared = Arms.of(used, variables.arm());
        Formula formula = Formula.parse(variables.outcome() + " ~ " + variables.arm()
                + (completePairs ? "" : "*" + variables.post()));
        ModelMatrix matrix = ModelMatrix.of(formula, used);
        LeastSquares fit = LeastSquares.of(
                variables.outcome(), matrix.names(), matrix.columns(), used.numbers(variables.outcome()));
        List<String> clusters = BeforeAfter.labels(used, variables.cluster());
        ClusterVariance variance = new ClusterVariance(fit, standardErrors, clusters);
        // The interaction comes last, and so does the arm where there are changes.
        String term = fit.names().getLast();
        Estimated difference = variance.estimate(fit.form(term), "the difference between the " + compared.other()
                + " and the " + compared.reference() + " arm");
        SequencedMap<String, Double> coefficients = new LinkedHashMap<>();
        double[] values = fit.coefficients();
        for (int k = 0; k < values.length; k++) {
            coefficients.put(fit.names().get(k), values[k]);
        }
        return new DifferenceInDifferencesFit(fit.n(), variance.clusters(), difference, coefficients,
                new RowVariance(fit, StandardErrors.CLASSIC).standardError(fit.form(term)));
    }
}

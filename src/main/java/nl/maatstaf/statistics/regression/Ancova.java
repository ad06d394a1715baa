package nl.maatstaf.statistics.regression;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Procedure;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.formula.ModelException;
import nl.maatstaf.statistics.formula.ModelMatrix;
import nl.maatstaf.statistics.groups.Arms;

/**
 * Analysis of covariance: the difference between two arms at equal covariates, by least squares (Fisher, Statistical
 * Methods for Research Workers, 4th edition, 1932). Tests and intervals are by Student's t on n − p df, whatever the
 * standard errors. Where covariates interact with the arm, the difference is the one averaged over the participants,
 * whose covariates count as fixed.
 *
 * @param formula        the outcome, and the arm and covariates that explain it
 * @param arm            the factor that holds the arms, the reference first
 * @param standardErrors how standard errors are found
 */
public record Ancova(Formula formula, String arm, StandardErrors standardErrors)
        implements Procedure<DataTable, AncovaFit> {

    /** The analysis with the arm in a factor of that name, and standard errors that allow a variance per row (HC3). */
    public Ancova(Formula formula, String arm) {
        this(formula, arm, StandardErrors.HC3);
    }

    /** The same with other standard errors. */
    public Ancova withStandardErrors(StandardErrors other) {
        return new Ancova(formula, arm, other);
    }

    @Override
    public Method method() {
        return Method.named("analysis-of-covariance").with("standard-errors", standardErrors);
    }

    /**
     * Fits the model.
     *
     * @throws ModelException if the model names what the data don't have, or doesn't have the arm
     */
    @Override
    public Outcome<AncovaFit> run(DataTable data) {
        if (!formula.variables().contains(arm)) {
            throw new ModelException("The formula doesn't have the arm, " + arm + ".");
        }
        double[] outcomes = data.numbers(formula.response());
        ModelMatrix matrix = ModelMatrix.of(formula, data);
        return Outcome.of(() -> fit(data, matrix, outcomes));
    }

    private AncovaFit fit(DataTable data, ModelMatrix matrix, double[] outcomes) {
        Arms arms = Arms.of(data, arm);
        LeastSquares fit = LeastSquares.of(formula.response(), matrix.names(), matrix.columns(), outcomes);
        RowVariance variance = new RowVariance(fit, standardErrors);
        SequencedMap<String, Estimate> coefficients = new LinkedHashMap<>();
        fit.names().forEach(name -> coefficients.put(name, variance.estimate(fit.form(name), name)));
        double[] form = means(data, arms.other());
        double[] reference = means(data, arms.reference());
        Estimate otherMean = variance.estimate(form, "the mean of the " + arms.other() + " arm");
        Estimate referenceMean = variance.estimate(reference, "the mean of the " + arms.reference() + " arm");
        Arrays.setAll(form, k -> form[k] - reference[k]);
        Estimated difference = switch (variance.estimate(form, "the difference between the arms")) {
            case Estimated estimated -> estimated;
            case NotEstimable reason -> throw new NotEstimableException(reason);
        };
        return new AncovaFit(fit.n(), difference, referenceMean, otherMean,
                Collections.unmodifiableSequencedMap(coefficients), fit.residualDf(), fit.sigma(), fit.rSquared(),
                standardErrors);
    }

    /** The means of the columns if all participants were in one arm. */
    private double[] means(DataTable data, String level) {
        DataTable moved = data.withFactor(arm, data.levels(arm), Collections.nCopies(data.rows(), level));
        return Arrays.stream(ModelMatrix.of(formula, moved).columns())
                .mapToDouble(column -> Arrays.stream(column).sum() / column.length).toArray();
    }
}

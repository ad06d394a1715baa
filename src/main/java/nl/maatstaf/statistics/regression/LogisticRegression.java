package nl.maatstaf.statistics.regression;

import java.util.Arrays;
import java.util.List;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Procedure;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.formula.ModelException;
import nl.maatstaf.statistics.formula.ModelMatrix;

/**
 * Logistic regression by maximum likelihood: log(p/(1 − p)) = x'β for the probability p of an event (Cox, The
 * regression analysis of binary sequences, Journal of the Royal Statistical Society B, 1958). Newton's method, which
 * here is iteratively reweighted least squares, runs until a step no longer changes the digits; the covariance of the
 * coefficients is the inverse of the information at the maximum.
 *
 * @param formula the outcome, which holds 0 and 1 or is a factor of two levels of which the second is the event, and
 *                what explains it
 */
public record LogisticRegression(Formula formula) implements Procedure<DataTable, LogisticFit> {
    @Override
    public Method method() {
        return Method.named("logistic-regression");
    }

    /**
     * Fits the model. Refuses an outcome with one value only, columns that follow from others, and covariates that tell
     * the outcomes apart without fail.
     *
     * @throws ModelException if the model names what the data don't have, or an outcome isn't 0 or 1
     */
    @Override
    public Outcome<LogisticFit> run(DataTable data) {
        double[] outcomes = outcomes(data);
        ModelMatrix matrix = ModelMatrix.of(formula, data);
        return fit(formula.response(), matrix.names(), matrix.columns(), outcomes);
    }

    /**
     * Fits the model to a matrix that is there already.
     *
     * @param response what the outcome is called in a refusal
     * @param names    the names of the columns
     * @param columns  the columns, by position, each with a value per participant; an intercept is a column of ones
     * @param outcomes 0 or 1 per participant
     * @throws ModelException if an outcome isn't 0 or 1
     */
    public static Outcome<LogisticFit> fit(
            String response, List<String> names, double[][] columns, double[] outcomes) {
        if (!Arrays.stream(outcomes).allMatch(value -> value == 0 || value == 1)) {
            throw new ModelException("The outcome " + response + " holds another value than 0 and 1.");
        }
        return Outcome.of(() -> new LogisticLikelihood(response, names, columns, outcomes).maximise());
    }

    private double[] outcomes(DataTable data) {
        String response = formula.response();
        if (!data.isFactor(response)) {
            return data.numbers(response);
        }
        if (data.levels(response).size() > 2) {
            throw new ModelException("The outcome " + response + " has more than two levels.");
        }
        return Arrays.stream(data.positions(response)).asDoubleStream().toArray();
    }
}

package nl.maatstaf.statistics.weighting;

import java.util.Arrays;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Procedure;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.formula.ModelException;
import nl.maatstaf.statistics.formula.ModelMatrix;
import nl.maatstaf.statistics.groups.Arms;
import nl.maatstaf.statistics.regression.LogisticFit;
import nl.maatstaf.statistics.regression.LogisticRegression;

/**
 * The difference between the means of two arms that were not allocated at random, after weights from propensity scores
 * have made their covariates alike (Rosenbaum and Rubin, The central role of the propensity score, Biometrika, 1983).
 * Weights are normalised per arm (Hájek).
 *
 * @param outcome    the variable whose means are compared
 * @param propensity the arm, a factor whose first level is the reference, and what may have decided it
 * @param estimand   for whom the comparison holds
 */
public record PropensityWeighting(String outcome, Formula propensity, Estimand estimand)
        implements Procedure<DataTable, WeightedComparison> {

    /** The comparison by overlap weights, which no participant can dominate. */
    public PropensityWeighting(String outcome, Formula propensity) {
        this(outcome, propensity, Estimand.OVERLAP);
    }

    /** The same for others. */
    public PropensityWeighting withEstimand(Estimand other) {
        return new PropensityWeighting(outcome, propensity, other);
    }

    @Override
    public Method method() {
        return Method.named("propensity-weighting").with("estimand", estimand);
    }

    /**
     * Weights and compares. Refuses arms that a covariate tells apart without fail, covariates that follow from others,
     * and an outcome that doesn't vary within the arms.
     *
     * @throws ModelException if the data lack a variable, or the arm is no factor
     */
    @Override
    public Outcome<WeightedComparison> run(DataTable data) {
        double[] outcomes = data.numbers(outcome);
        ModelMatrix matrix = ModelMatrix.of(propensity, data);
        return Outcome.of(() -> compare(data, matrix, outcomes));
    }

    private WeightedComparison compare(DataTable data, ModelMatrix matrix, double[] outcomes) {
        Arms arms = Arms.of(data, propensity.response());
        boolean[] inOther = arms.inOther(data);
        refuseFewerThanTwo(arms.rows(data, arms.reference()).length, arms.reference());
        refuseFewerThanTwo(arms.rows(data, arms.other()).length, arms.other());
        double[] membership = new double[inOther.length];
        Arrays.setAll(membership, row -> inOther[row] ? 1 : 0);
        LogisticFit fit = LogisticRegression
                .fit(arms.variable(), matrix.names(), matrix.columns(), membership).orRefuse();
        double[] logOdds = fit.logOdds();
        double[] weights = new double[inOther.length];
        Arrays.setAll(weights, row -> estimand.weight(inOther[row], logOdds[row]));
        WeightedMeans means = new WeightedMeans(outcome, outcomes, inOther, weights);
        means.refuseWithoutVariance();
        Influence influence = new Influence(means, estimand, logOdds, matrix.columns());
        return new WeightedComparison(arms, estimand, fit, influence.difference(), means.mean(true),
                influence.standardError(true), means.mean(false), influence.standardError(false), means.standardErrorWithFixedWeights(),
                Balance.of(matrix.withoutIntercept(), inOther, weights),
                WeightSummary.of(arms.other(), means.weightsOf(true)),
                WeightSummary.of(arms.reference(), means.weightsOf(false)));
    }

    private static void refuseFewerThanTwo(int participants, String arm) {
        if (participants < 2) {
            throw new NotEstimableException(Refusal.TOO_FEW_PARTICIPANTS,
                    "The " + arm + " arm has one participant, too few to weight.");
        }
    }
}

package nl.maatstaf.statistics.gee;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.formula.ModelException;
import nl.maatstaf.statistics.formula.ModelMatrix;

/** The risks that a fitted model gives for a population of one's choice. */
public final class FittedRisks {
    private final Formula formula;
    private final String arm;
    private final List<String> arms;
    private final Design design;
    private final Solution solution;

    FittedRisks(Formula formula, String arm, List<String> arms, Design design, Solution solution) {
        this.formula = formula;
        this.arm = arm;
        this.arms = arms;
        this.design = design;
        this.solution = solution;
    }

    /**
     * The risks of both arms in a population. Rows that differ in the wave average over waves.
     *
     * @param population the variables of the model beside the arm, factors with the levels of the data
     * @param weights    how much each row counts; more than zero together
     * @throws ModelException if the population lacks a variable, or a factor has other levels
     */
    public StandardisedRisks standardised(DataTable population, double[] weights) {
        double[][] inReference = everyoneIn(0, population);
        double[][] inCompared = everyoneIn(1, population);
        double total = Arrays.stream(weights).sum();
        Mean reference = mean(inReference, weights, total);
        Mean compared = mean(inCompared, weights, total);
        NotEstimable none = new NotEstimable(Refusal.NO_ARM_EFFECT, "The model doesn't tell the arms apart.");
        boolean same = Arrays.deepEquals(inReference, inCompared);
        return new StandardisedRisks(
                design.estimate("the risk", reference.risk(), reference.gradient(), solution),
                design.estimate("the risk", compared.risk(), compared.gradient(), solution),
                same ? none : difference("the risk difference", compared.risk() - reference.risk(),
                        compared.gradient(), reference.gradient()),
                same ? none : difference("the odds ratio", compared.logOdds() - reference.logOdds(),
                        compared.row(), reference.row()));
    }

    private double[][] everyoneIn(int position, DataTable population) {
        ModelMatrix matrix = ModelMatrix.of(formula,
                population.withFactor(arm, arms, Collections.nCopies(population.rows(), arms.get(position))));
        if (!matrix.names().equals(design.names())) {
            throw new ModelException("The population has other levels of a factor than the data.");
        }
        return matrix.rows();
    }

    private Estimate difference(String what, double value, double[] form, double[] other) {
        double[] difference = form.clone();
        Arrays.setAll(difference, k -> difference[k] - other[k]);
        return design.estimate(what, value, difference, solution);
    }

    /** Means over the population: of the probability with its gradient, and of the log-odds with theirs. */
    private record Mean(double risk, double[] gradient, double logOdds, double[] row) {
    }

    private Mean mean(double[][] rows, double[] weights, double total) {
        double[] point = solution.point();
        double risk = 0;
        double logOdds = 0;
        double[] gradient = new double[point.length];
        double[] mean = new double[point.length];
        for (int i = 0; i < rows.length; i++) {
            double[] row = design.coordinates(rows[i]);
            double share = weights[i] / total;
            double own = 0;
            for (int k = 0; k < point.length; k++) {
                own += row[k] * point[k];
                mean[k] += share * row[k];
            }
            double probability = 1 / (1 + StrictMath.exp(-own));
            risk += share * probability;
            logOdds += share * own;
            double slope = share * probability / (1 + StrictMath.exp(own));
            for (int k = 0; k < point.length; k++) {
                gradient[k] += slope * row[k];
            }
        }
        return new Mean(risk, gradient, logOdds, mean);
    }
}

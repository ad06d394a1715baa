package nl.maatstaf.statistics.gee;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Procedure;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.formula.ModelException;
import nl.maatstaf.statistics.formula.ModelMatrix;
import nl.maatstaf.statistics.regression.LogisticFit;
import nl.maatstaf.statistics.regression.LogisticRegression;

/**
 * A marginal logistic model for a binary outcome that is observed repeatedly, by generalised estimating equations
 * Σ Dᵢ'Vᵢ⁻¹(yᵢ − μᵢ) = 0 over clusters (Liang and Zeger, Longitudinal data analysis using generalized linear models,
 * Biometrika, 1986). Standard errors are robust: they hold even where the working correlation is another than the real
 * one. The risks of the arms are standardised to the covariates of all observations together. The scale and the
 * correlation are moments of Pearson's residuals, as in the package geepack (Halekoh, Højsgaard and Yan, Journal of
 * Statistical Software, 2006). Whether an observation is missing mustn't depend on outcomes.
 *
 * @param formula     the outcome, which holds 0 and 1, and what explains it
 * @param arm         the factor that holds the arms, the reference first
 * @param cluster     the variable, numbers or a factor, that tells which observations belong together
 * @param correlation the working correlation
 */
public record LogisticGee(Formula formula, String arm, String cluster, WorkingCorrelation correlation)
        implements Procedure<DataTable, LogisticGeeFit> {

    /** With another working correlation. */
    public LogisticGee withCorrelation(WorkingCorrelation other) {
        return new LogisticGee(formula, arm, cluster, other);
    }

    @Override
    public Method method() {
        return Method.named("logistic-gee").with("correlation", correlation.name().toLowerCase(Locale.ROOT));
    }

    /**
     * Fits the model. Refuses other numbers of arms than two, an outcome with one value only, columns that follow from
     * others, covariates that tell the outcomes apart without fail, and a working correlation without an inverse.
     *
     * @param data a row per observation, in any order
     * @throws ModelException if the model names what the data don't have, or an outcome isn't 0 or 1
     */
    @Override
    public Outcome<LogisticGeeFit> run(DataTable data) {
        double[] outcomes = data.numbers(formula.response());
        int[] clusters = clusters(data);
        return Outcome.of(() -> fit(withTwoArms(data), outcomes, clusters));
    }

    private LogisticGeeFit fit(DataTable data, double[] outcomes, int[] clusters) {
        ModelMatrix matrix = ModelMatrix.of(formula, data);
        LogisticFit independent = LogisticRegression
                .fit(formula.response(), matrix.names(), matrix.columns(), outcomes).orRefuse();
        Design design = new Design(matrix, cluster);
        EstimatingEquations equations = new EstimatingEquations(design.rows(), outcomes, clusters, cluster);
        Solution solution = equations.solve(design.point(independent.coefficients().values()), correlation);
        List<String> arms = data.levels(arm);
        FittedRisks risks = new FittedRisks(formula, arm, arms, design, solution);
        double[] equal = new double[data.rows()];
        Arrays.fill(equal, 1);
        return new LogisticGeeFit(
                correlation,
                arms,
                independent.n(),
                independent.events(),
                cluster,
                equations.clusters(),
                design.coefficients(solution),
                risks.standardised(data, equal),
                risks,
                solution.correlation(),
                solution.scale());
    }

    private DataTable withTwoArms(DataTable data) {
        if (data.rows() == 0) {
            throw new NotEstimableException(Refusal.NO_DATA, "There is no value of " + formula.response() + ".");
        }
        int[] positions = data.positions(arm);
        List<String> levels = data.levels(arm);
        List<String> present = IntStream.of(positions).distinct().sorted().mapToObj(levels::get).toList();
        if (present.size() == 1) {
            throw new NotEstimableException(
                    Refusal.ONE_ARM, "All participants are in the arm " + present.getFirst() + ".");
        }
        if (present.size() > 2) {
            throw new NotEstimableException(Refusal.MORE_THAN_TWO_ARMS,
                    "There are " + present.size() + " arms where two are compared.");
        }
        return data.withFactor(arm, present, IntStream.of(positions).mapToObj(levels::get).toList());
    }

    /** The position of every row's cluster among the sorted clusters. */
    private int[] clusters(DataTable data) {
        double[] labels = data.isFactor(cluster)
                ? Arrays.stream(data.positions(cluster)).asDoubleStream().toArray()
                : data.numbers(cluster);
        double[] sorted = Arrays.stream(labels).distinct().sorted().toArray();
        return Arrays.stream(labels).mapToInt(label -> Arrays.binarySearch(sorted, label)).toArray();
    }
}

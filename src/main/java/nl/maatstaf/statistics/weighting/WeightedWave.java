package nl.maatstaf.statistics.weighting;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.ModelMatrix;
import nl.maatstaf.statistics.numeric.Cholesky;
import nl.maatstaf.statistics.numeric.Matrices;
import nl.maatstaf.statistics.numeric.OrthogonalColumns;
import nl.maatstaf.statistics.regression.LogisticFit;
import nl.maatstaf.statistics.regression.LogisticRegression;

/**
 * One wave of {@link ObservationWeighting}. With π the probability to be observed, R whether one was, w = R/π and β the
 * weighted least squares of y on x, the influence of a participant on a coefficient l'β is
 * w l'(Σwxx')⁻¹x(y − x'β) + d'I⁻¹z(R − π): the second term is what a participant adds by way of the estimated
 * probabilities, with I = Σ π(1 − π)zz' and d = Σ w' l'(Σwxx')⁻¹x(y − x'β)z, where w' = −(1 − π)/π is the derivative of
 * 1/π in the log odds. Stefanski and Boos, The calculus of M-estimation, The American Statistician, 2002.
 *
 * @param difference the coefficient of the arm
 * @param influence  by row, observed or not
 * @param weights    of those observed
 */
record WeightedWave(double difference, double[] influence, double[] weights) {
    static WeightedWave of(String wave, ObservationWeighting asked, DataTable data) {
        DataTable due = data.withoutEmptyLevels();
        double[] observed = due.numbers(asked.observation().response());
        int[] rows = IntStream.range(0, observed.length).filter(row -> observed[row] == 1).toArray();
        refuseMissingArm(wave, asked.arm(), data, rows);
        double[] logOdds = new double[observed.length];
        ModelMatrix matrix = ModelMatrix.of(asked.observation(), due);
        boolean someMissing = rows.length < observed.length;
        if (someMissing) {
            LogisticFit fit = LogisticRegression
                    .fit(asked.observation().response(), matrix.names(), matrix.columns(), observed).orRefuse();
            logOdds = fit.logOdds();
        } else {
            Arrays.fill(logOdds, Double.POSITIVE_INFINITY);
        }
        double[] odds = logOdds;
        double[] weights = Arrays.stream(rows).mapToDouble(row -> 1 + StrictMath.exp(-odds[row])).toArray();
        Fit fit = Fit.of(asked, due.rows(rows).withoutEmptyLevels(), weights);
        double[] influence = new double[observed.length];
        for (int i = 0; i < rows.length; i++) {
            influence[rows[i]] = weights[i] * fit.pull()[i];
        }
        if (someMissing) {
            addThatOfTheProbabilities(influence, matrix, odds, observed, rows, fit);
        }
        return new WeightedWave(fit.coefficient(), influence, weights);
    }

    private static void refuseMissingArm(String wave, String arm, DataTable data, int[] rows) {
        int[] positions = data.positions(arm);
        for (int level = 0; level < data.levels(arm).size(); level++) {
            int held = level;
            if (Arrays.stream(rows).noneMatch(row -> positions[row] == held)) {
                throw new NotEstimableException(Refusal.WAVE_MISSING_IN_ARM, "Wave " + wave
                        + " has no observation in the " + data.levels(arm).get(level) + " arm.");
            }
        }
    }

    /** The weighted least squares: the coefficient of the arm, and per row l'(Σwxx')⁻¹x times the residual. */
    private record Fit(double coefficient, double[] pull) {
        static Fit of(ObservationWeighting asked, DataTable observed, double[] weights) {
            ModelMatrix matrix = ModelMatrix.of(asked.outcome(), observed);
            OrthogonalColumns columns = OrthogonalColumns.of(matrix.columns());
            columns.dependent().ifPresent(column -> {
                throw new NotEstimableException(Refusal.RANK_DEFICIENT, "The column " + matrix.names().get(column)
                        + " follows from the columns before it; leave its variable out.");
            });
            double[][] rows = columns.rows();
            double[] outcomes = observed.numbers(asked.outcome().response());
            double anchor = outcomes[0];
            int size = matrix.names().size();
            double[][] products = new double[size][size];
            double[] sums = new double[size];
            for (int row = 0; row < rows.length; row++) {
                for (int k = 0; k < size; k++) {
                    sums[k] += weights[row] * rows[row][k] * (outcomes[row] - anchor);
                    for (int l = 0; l < size; l++) {
                        products[k][l] += weights[row] * rows[row][k] * rows[row][l];
                    }
                }
            }
            Cholesky factor = Cholesky.of(products).orElseThrow();
            double[] solution = factor.solve(sums);
            double[] form = columns.toCoefficients()[
                    matrix.names().indexOf(asked.arm() + observed.levels(asked.arm()).getLast())];
            double[] carried = factor.solve(form);
            double[] pull = new double[rows.length];
            Arrays.setAll(pull, row -> Matrices.dot(carried, rows[row])
                    * (outcomes[row] - anchor - Matrices.dot(solution, rows[row])));
            return new Fit(Matrices.dot(form, solution), pull);
        }
    }

    private static void addThatOfTheProbabilities(
            double[] influence, ModelMatrix matrix, double[] logOdds, double[] observed, int[] rows, Fit fit) {
        double[][] columns = OrthogonalColumns.of(matrix.columns()).rows();
        int size = matrix.names().size();
        double[][] information = new double[size][size];
        for (int row = 0; row < columns.length; row++) {
            double variance = 1 / (1 + StrictMath.exp(logOdds[row])) / (1 + StrictMath.exp(-logOdds[row]));
            for (int k = 0; k < size; k++) {
                for (int l = 0; l < size; l++) {
                    information[k][l] += variance * columns[row][k] * columns[row][l];
                }
            }
        }
        double[] slope = new double[size];
        for (int i = 0; i < rows.length; i++) {
            double derivative = -StrictMath.exp(-logOdds[rows[i]]) * fit.pull()[i];
            for (int k = 0; k < size; k++) {
                slope[k] += derivative * columns[rows[i]][k];
            }
        }
        double[] carried = Cholesky.of(information).orElseThrow().solve(slope);
        for (int row = 0; row < influence.length; row++) {
            double score = observed[row] == 1
                    ? 1 / (1 + StrictMath.exp(logOdds[row])) : -1 / (1 + StrictMath.exp(-logOdds[row]));
            influence[row] += Matrices.dot(carried, columns[row]) * score;
        }
    }
}

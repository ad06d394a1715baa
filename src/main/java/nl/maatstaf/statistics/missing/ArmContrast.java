package nl.maatstaf.statistics.missing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.ModelException;
import nl.maatstaf.statistics.numeric.Matrices;

/**
 * The adjusted difference between the arms as weights on outcomes. In the regression of an outcome on the arm and
 * covariates the coefficient of the arm is Σ r_i y_i / Σ r_i², r being what is left of the arm after regression on the
 * covariates: Frisch and Waugh (1933), Econometrica 1:387-401. The weights serve all waves, since r has no outcome.
 */
final class ArmContrast {
    /** The share of a column's sum of squares below which it counts as following from the others. */
    private static final double DEPENDENT = 1e-14;
    private static final int PASSES = 2;
    /** What is left of one beside a leverage that leaves nothing. */
    private static final double ALONE = 1e-9;

    private final Cohort cohort;
    /** The columns beside the intercept and the arm, each with a value per row. */
    private final List<double[]> columns = new ArrayList<>();
    private final double[] arm;

    /**
     * Prepares the adjustment.
     *
     * @param adjusted the covariates and factors, without the arm
     * @throws ModelException if the data have no such variable
     */
    ArmContrast(Cohort cohort, List<String> adjusted) {
        this.cohort = cohort;
        arm = cohort.rows.stream().mapToDouble(row -> row.reference() ? 0 : 1).toArray();
        for (String name : adjusted) {
            int covariate = cohort.variables.covariates().indexOf(name);
            int factor = cohort.variables.factors().indexOf(name);
            if (covariate >= 0) {
                columns.add(cohort.rows.stream().mapToDouble(row -> row.covariates()[covariate]).toArray());
            } else if (factor >= 0) {
                addIndicators(factor);
            } else {
                throw new ModelException("The analysis adjusts for " + name + ", which is not in the data.");
            }
        }
    }

    private void addIndicators(int factor) {
        List<String> values = cohort.rows.stream().map(row -> row.levels().get(factor)).toList();
        values.stream().distinct().sorted().skip(1).forEach(level -> columns.add(
                values.stream().mapToDouble(value -> value.equals(level) ? 1 : 0).toArray()));
    }

    /**
     * The weight of each row's outcome; that of all participants who share the row together.
     *
     * @param counts how many participants of each row take part
     * @throws NotEstimableException if the arm follows from the covariates
     */
    double[] weights(int[] counts) {
        List<double[]> basis = new ArrayList<>();
        columns.forEach(column -> residual(column, basis, counts).ifPresent(basis::add));
        double[] rest = residual(arm, basis, counts).orElseThrow(() -> new NotEstimableException(
                Refusal.RANK_DEFICIENT, "The arm follows from the covariates that the analysis adjusts for."));
        double length = product(rest, rest, counts);
        double[] weights = new double[rest.length];
        Arrays.setAll(weights, k -> counts[k] * rest[k] / length);
        return weights;
    }

    /**
     * The values and the slopes in delta by wave: the differences of completed outcomes among those for whom the wave is
     * due, and what a shift of one in what is missing in the other arm adds.
     *
     * @param counts    how many participants of each row take part
     * @param completed the outcomes of every row, completed
     */
    double[][] lines(int[] counts, double[][] completed) {
        int waves = cohort.waves.size();
        double[][] lines = new double[2][waves];
        int[] compared = {};
        double[] weights = {};
        for (int wave = 0; wave < waves; wave++) {
            int[] due = cohort.due(wave, counts);
            if (!Arrays.equals(due, compared)) {
                compared = due;
                weights = weights(due);
            }
            lines[0][wave] = Matrices.dot(weights, outcomes(wave, due, completed));
            lines[1][wave] = Matrices.dot(weights, shifts(wave));
        }
        return lines;
    }

    /** The completed outcomes of those for whom a wave is due, about an anchor. */
    double[] outcomes(int wave, int[] due, double[][] completed) {
        double anchor = cohort.anchor(wave);
        double[] outcomes = new double[due.length];
        Arrays.setAll(outcomes, k -> due[k] == 0 ? 0 : completed[k][wave] - anchor);
        return outcomes;
    }

    /** One where the outcome of the other arm is missing at a wave, and zero elsewhere. */
    double[] shifts(int wave) {
        return cohort.rows.stream().mapToDouble(row -> row.misses(wave) && !row.reference() ? 1 : 0).toArray();
    }

    /**
     * By what the difference changes when one participant of a row is left out: -re/((1 - h)L), with r the rest of the arm
     * beside the covariates and L the sum of its squares, e the residual of the outcome and h the leverage of the row. Belsley,
     * Kuh and Welsch, Regression Diagnostics, 1980, section 2.1. Who alone settles a covariate takes it along and changes nothing.
     *
     * @param counts how many participants of each row take part
     */
    double[] changes(int[] counts, double[] outcomes) {
        List<double[]> basis = new ArrayList<>();
        columns.forEach(column -> residual(column, basis, counts).ifPresent(basis::add));
        double[] rest = residual(arm, basis, counts).orElseThrow();
        basis.add(rest);
        double[] residuals = outcomes.clone();
        centre(residuals, counts);
        double[] leverage = new double[rest.length];
        Arrays.fill(leverage, 1.0 / Arrays.stream(counts).sum());
        for (double[] column : basis) {
            double length = product(column, column, counts);
            double slope = product(residuals, column, counts) / length;
            for (int k = 0; k < residuals.length; k++) {
                residuals[k] -= slope * column[k];
                leverage[k] += column[k] * column[k] / length;
            }
        }
        double length = product(rest, rest, counts);
        double[] changes = new double[rest.length];
        Arrays.setAll(changes, k -> counts[k] == 0 || 1 - leverage[k] < ALONE
                ? 0 : -rest[k] * residuals[k] / (1 - leverage[k]) / length);
        return changes;
    }

    /** What is left of a column after regression on a one and the basis, unless nothing is. */
    private static Optional<double[]> residual(double[] column, List<double[]> basis, int[] counts) {
        double[] rest = column.clone();
        centre(rest, counts);
        double total = product(rest, rest, counts);
        // Once more, because rounding leaves a part along the basis when a column nearly lies in it.
        for (int pass = 0; pass < PASSES; pass++) {
            for (double[] other : basis) {
                double slope = product(rest, other, counts) / product(other, other, counts);
                Arrays.setAll(rest, k -> rest[k] - slope * other[k]);
            }
            centre(rest, counts);
        }
        double uncentred = product(column, column, counts);
        boolean dependent = product(rest, rest, counts)
                <= StrictMath.max(DEPENDENT * total, DEPENDENT * DEPENDENT * uncentred);
        return dependent ? Optional.empty() : Optional.of(rest);
    }

    private static void centre(double[] column, int[] counts) {
        double sum = 0;
        long participants = 0;
        for (int k = 0; k < column.length; k++) {
            sum += counts[k] * column[k];
            participants += counts[k];
        }
        double mean = sum / participants;
        Arrays.setAll(column, k -> column[k] - mean);
    }

    private static double product(double[] left, double[] right, int[] counts) {
        double sum = 0;
        for (int k = 0; k < left.length; k++) {
            sum += counts[k] * left[k] * right[k];
        }
        return sum;
    }
}

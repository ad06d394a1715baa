package nl.maatstaf.statistics.missing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.ModelException;

/**
 * The adjusted difference between the arms as weights on outcomes. In the regression of an outcome on the arm and
 * covariates the coefficient of the arm is Σ r_i y_i / Σ r_i², r being what is left of the arm after regression on the
 * covariates: Frisch and Waugh (1933), Econometrica 1:387-401. The weights serve all waves, since r has no outcome.
 */
final class ArmContrast {
    /** The share of a column's sum of squares below which it counts as following from the others. */
    private static final double DEPENDENT = 1e-14;
    private static final int PASSES = 2;

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

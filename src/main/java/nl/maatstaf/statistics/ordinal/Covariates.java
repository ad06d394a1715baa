package nl.maatstaf.statistics.ordinal;

import java.util.Arrays;
import java.util.List;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.ModelMatrix;
import nl.maatstaf.statistics.numeric.Matrices;

/**
 * The columns of a model, centred and scaled to a mean square of one, so that offsets and units cost no digits.
 *
 * @param names  the names of the columns
 * @param means  their means
 * @param scales their standard deviations
 * @param rows   the rows of centred and scaled values
 */
record Covariates(List<String> names, double[] means, double[] scales, double[][] rows) {

    /** What is left of a column beside those before it, relative to its length, below which it follows from them. */
    private static final double ALIASED = 1e-7;

    /** The columns; one that follows from the thresholds and the columns before it is refused by name. */
    static Covariates of(ModelMatrix matrix, int rows) {
        List<String> names = matrix.names();
        double[][] columns = matrix.columns();
        double[] means = new double[names.size()];
        double[] scales = new double[names.size()];
        double[][] directions = new double[names.size()][];
        double[][] scaled = new double[rows][names.size()];
        for (int j = 0; j < names.size(); j++) {
            // The first value as anchor: a constant column becomes exactly zero.
            double anchor = columns[j][0];
            double[] column = Arrays.stream(columns[j]).map(value -> value - anchor).toArray();
            double mean = Arrays.stream(column).average().orElseThrow();
            means[j] = anchor + mean;
            Arrays.setAll(column, row -> column[row] - mean);
            scales[j] = StrictMath.sqrt(Matrices.dot(column, column) / rows);
            if (scales[j] == 0) {
                throw aliased(names.get(j));
            }
            for (int row = 0; row < rows; row++) {
                scaled[row][j] = column[row] / scales[j];
            }
            directions[j] = direction(column, Arrays.copyOf(directions, j), names.get(j));
        }
        return new Covariates(names, means, scales, scaled);
    }

    /** What is left of a column beside the earlier directions (modified Gram-Schmidt), at length one. */
    private static double[] direction(double[] column, double[][] earlier, String name) {
        double[] left = column.clone();
        double length = length(left);
        for (double[] other : earlier) {
            double share = Matrices.dot(left, other);
            Arrays.setAll(left, row -> left[row] - share * other[row]);
        }
        double rest = length(left);
        if (!(rest > ALIASED * length)) {
            throw aliased(name);
        }
        Arrays.setAll(left, row -> left[row] / rest);
        return left;
    }

    private static double length(double[] values) {
        return StrictMath.sqrt(Matrices.dot(values, values));
    }

    private static NotEstimableException aliased(String name) {
        return new NotEstimableException(Refusal.RANK_DEFICIENT,
                "The column " + name + " is constant or follows from those before it.");
    }

    /**
     * The matrix that takes thresholds and coefficients of the scaled columns to those of the columns themselves: the
     * means move the thresholds.
     */
    double[][] unscaling(int thresholds) {
        double[][] unscaling = new double[thresholds + names.size()][thresholds + names.size()];
        for (int k = 0; k < thresholds; k++) {
            unscaling[k][k] = 1;
        }
        for (int j = 0; j < names.size(); j++) {
            unscaling[thresholds + j][thresholds + j] = 1 / scales[j];
            for (int k = 0; k < thresholds; k++) {
                unscaling[k][thresholds + j] = means[j] / scales[j];
            }
        }
        return unscaling;
    }
}

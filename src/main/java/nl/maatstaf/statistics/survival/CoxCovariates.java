package nl.maatstaf.statistics.survival;

import java.util.Arrays;
import java.util.List;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.ModelMatrix;

/**
 * The covariates of a Cox regression, standardised: without their mean in the stratum, which the partial likelihood
 * doesn't see, and divided by their standard deviation, so that neither offsets nor units cost digits.
 *
 * @param names  the names of the covariates
 * @param values the standardised covariates, those of a participant side by side, in the order of adding
 * @param scales what each covariate was divided by
 * @param ranges by how much each standardised covariate differs at most within a stratum
 */
record CoxCovariates(List<String> names, double[] values, double[] scales, double[] ranges) {
    static CoxCovariates of(ModelMatrix matrix, RiskSets riskSets) {
        double[][] columns = matrix.columns();
        int size = columns.length;
        double[] values = new double[size == 0 ? 0 : size * columns[0].length];
        double[] scales = new double[size];
        double[] ranges = new double[size];
        for (int j = 0; j < size; j++) {
            double[] column = columns[j];
            ranges[j] = centre(column, riskSets.strata());
            if (ranges[j] == 0) {
                throw new NotEstimableException(Refusal.RANK_DEFICIENT, "The covariate " + matrix.names().get(j)
                        + " has one value for all participants who are compared.");
            }
            double largest = Arrays.stream(column).map(StrictMath::abs).max().orElseThrow();
            double squares = Arrays.stream(column).map(value -> (value / largest) * (value / largest)).sum();
            scales[j] = largest * StrictMath.sqrt(squares / column.length);
            ranges[j] /= scales[j];
            for (int i = 0; i < column.length; i++) {
                values[i * size + j] = column[riskSets.order()[i]] / scales[j];
            }
        }
        return new CoxCovariates(matrix.names(), values, scales, ranges);
    }

    /** Takes off the mean of each stratum, and gives the largest range within one. */
    private static double centre(double[] column, int[][] strata) {
        double range = 0;
        for (int[] rows : strata) {
            if (rows.length == 0) {
                continue;
            }
            double least = Arrays.stream(rows).mapToDouble(row -> column[row]).min().orElseThrow();
            double most = Arrays.stream(rows).mapToDouble(row -> column[row]).max().orElseThrow();
            range = StrictMath.max(range, most - least);
            double shift = Arrays.stream(rows).mapToDouble(row -> column[row] - least).sum() / rows.length;
            for (int row : rows) {
                column[row] = column[row] - least - shift;
            }
        }
        return range;
    }
}

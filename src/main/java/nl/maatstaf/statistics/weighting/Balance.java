package nl.maatstaf.statistics.weighting;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.formula.ModelMatrix;

/**
 * How alike the arms are in one covariate, before and after weighting. Both standardised differences are divided by
 * √((s₁² + s₀²)/2) with the variances before weighting, so that they can be compared (Austin and Stuart, Statistics in
 * Medicine, 2015). A weighted variance is Σw Σw(x − m)² / ((Σw)² − Σw²), which with equal weights is the usual one.
 *
 * @param before              the standardised difference in means, other minus reference, before weighting
 * @param after               the same after weighting
 * @param varianceRatioBefore the variance in the other arm divided by that in the reference; empty if that is zero
 * @param varianceRatioAfter  the same after weighting
 */
public record Balance(
        double before, double after, OptionalDouble varianceRatioBefore, OptionalDouble varianceRatioAfter) {

    /** The balance of every column. */
    static SequencedMap<String, Balance> of(ModelMatrix covariates, boolean[] inOther, double[] weights) {
        SequencedMap<String, Balance> balance = new LinkedHashMap<>();
        double[][] columns = covariates.columns();
        for (int k = 0; k < columns.length; k++) {
            balance.put(covariates.names().get(k), of(columns[k], inOther, weights));
        }
        return Collections.unmodifiableSequencedMap(balance);
    }

    private static Balance of(double[] column, boolean[] inOther, double[] weights) {
        double mean = Arrays.stream(column).sum() / column.length;
        double[] centred = Arrays.stream(column).map(value -> value - mean).toArray();
        double[] equal = new double[column.length];
        Arrays.fill(equal, 1);
        Spread otherBefore = Spread.of(centred, inOther, true, equal);
        Spread referenceBefore = Spread.of(centred, inOther, false, equal);
        Spread otherAfter = Spread.of(centred, inOther, true, weights);
        Spread referenceAfter = Spread.of(centred, inOther, false, weights);
        double unit = StrictMath.sqrt((otherBefore.variance + referenceBefore.variance) / 2);
        return new Balance((otherBefore.mean - referenceBefore.mean) / unit,
                (otherAfter.mean - referenceAfter.mean) / unit,
                ratio(otherBefore, referenceBefore), ratio(otherAfter, referenceAfter));
    }

    private static OptionalDouble ratio(Spread other, Spread reference) {
        return reference.variance > 0 ? OptionalDouble.of(other.variance / reference.variance) : OptionalDouble.empty();
    }

    /** A weighted mean and variance in one arm. */
    private record Spread(double mean, double variance) {
        static Spread of(double[] values, boolean[] inOther, boolean other, double[] weights) {
            int[] rows = IntStream.range(0, values.length).filter(row -> inOther[row] == other).toArray();
            // Weights that add up to one neither overflow nor underflow when squared.
            double total = IntStream.of(rows).mapToDouble(row -> weights[row]).sum();
            double mean = IntStream.of(rows).mapToDouble(row -> weights[row] / total * values[row]).sum();
            double first = values[rows[0]];
            if (IntStream.of(rows).allMatch(row -> values[row] == first)) {
                return new Spread(first, 0);
            }
            double squares = IntStream.of(rows)
                    .mapToDouble(row -> weights[row] / total * (values[row] - mean) * (values[row] - mean)).sum();
            double shares = IntStream.of(rows)
                    .mapToDouble(row -> weights[row] / total * (weights[row] / total)).sum();
            return new Spread(mean, shares < 1 ? squares / (1 - shares) : 0);
        }
    }
}

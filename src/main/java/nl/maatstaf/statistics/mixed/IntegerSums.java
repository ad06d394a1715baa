package nl.maatstaf.statistics.mixed;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collects the raw integer sums of cells, as one GROUP BY over factors and observed waves gives them. Values are stored
 * times a scale (a mean of 7.25 at scale 100 is 725); anchors are subtracted afterwards in exact arithmetic.
 */
public final class IntegerSums {
    private final Layout layout;
    private final long[] scales;
    private final Map<CellKey, RawCell> cells = new TreeMap<>();

    /**
     * Starts without cells.
     *
     * @param outcomeScale    what the outcome was multiplied by
     * @param covariateScales what each covariate was multiplied by
     */
    public IntegerSums(Layout layout, long outcomeScale, List<Long> covariateScales) {
        this.layout = layout;
        scales = new long[layout.size() - 1];
        Arrays.fill(scales, outcomeScale);
        for (int i = 0; i < layout.covariates().size(); i++) {
            scales[i] = covariateScales.get(i);
        }
    }

    /**
     * Adds the sums of a cell. A variable stands for a covariate or for the outcome at a wave, in this order; an
     * unobserved wave counts as zero.
     *
     * @param levels       the position of the level of each factor
     * @param observed     the observed waves, as a bitmask; a cell without any is left out
     * @param participants the participants in the cell
     * @param sums         the sum of each variable
     * @param products     the sum of the product of every two variables: the upper triangle, row by row
     */
    public void add(List<Integer> levels, int observed, long participants, long[] sums, long[] products) {
        if (sums.length != scales.length || products.length != CrossProducts.length(scales.length)) {
            throw new IllegalArgumentException("The sums don't fit the layout.");
        }
        if (observed != 0) {
            cells.merge(new CellKey(levels, List.of(), observed), RawCell.of(participants, sums, products), RawCell::plus);
        }
    }

    /** The moments with anchors at the integers nearest to the means. */
    public Moments moments() {
        List<Long> covariates = new ArrayList<>();
        for (int i = 0; i < layout.covariates().size(); i++) {
            covariates.add(anchor(i, i + 1));
        }
        return moments(new Anchors(anchor(layout.covariates().size(), scales.length), covariates));
    }

    /** The moments with given anchors, so that they can be added to others. */
    public Moments moments(Anchors anchors) {
        Map<CellKey, CrossProducts> anchored = new TreeMap<>();
        cells.forEach((key, cell) -> anchored.put(key, anchor(key, cell, anchors)));
        return new Moments(layout, anchors, anchored);
    }

    private CrossProducts anchor(CellKey key, RawCell cell, Anchors anchors) {
        int variables = scales.length;
        BigInteger[] shifts = new BigInteger[variables];
        for (int i = 0; i < variables; i++) {
            shifts[i] = BigInteger.valueOf(scales[i]).multiply(BigInteger.valueOf(shift(key, i, anchors)));
        }
        double[] upper = new double[CrossProducts.length(variables + 1)];
        int next = 0;
        upper[next++] = cell.participants.doubleValue();
        for (int i = 0; i < variables; i++) {
            BigInteger sum = cell.sums[i].subtract(cell.participants.multiply(shifts[i]));
            upper[next++] = sum.doubleValue() / scales[i];
        }
        int product = 0;
        for (int i = 0; i < variables; i++) {
            for (int j = i; j < variables; j++) {
                BigInteger sum = cell.products[product++]
                        .subtract(shifts[i].multiply(cell.sums[j]))
                        .subtract(shifts[j].multiply(cell.sums[i]))
                        .add(cell.participants.multiply(shifts[i]).multiply(shifts[j]));
                upper[next++] = sum.doubleValue() / ((double) scales[i] * scales[j]);
            }
        }
        return new CrossProducts(variables + 1, upper);
    }

    private long shift(CellKey key, int variable, Anchors anchors) {
        int wave = variable - layout.covariates().size();
        if (wave < 0) {
            return anchors.covariates().get(variable);
        }
        return key.observes(wave) ? anchors.outcome() : 0;
    }

    private long anchor(int from, int to) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger count = BigInteger.ZERO;
        for (Map.Entry<CellKey, RawCell> entry : cells.entrySet()) {
            RawCell cell = entry.getValue();
            for (int i = from; i < to; i++) {
                int wave = i - layout.covariates().size();
                if (wave < 0 || entry.getKey().observes(wave)) {
                    sum = sum.add(cell.sums[i]);
                    count = count.add(cell.participants);
                }
            }
        }
        return count.signum() == 0 ? 0 : nearestInteger(sum, count.multiply(BigInteger.valueOf(scales[from])));
    }

    private static long nearestInteger(BigInteger numerator, BigInteger denominator) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }
}

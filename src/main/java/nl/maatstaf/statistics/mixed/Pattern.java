package nl.maatstaf.statistics.mixed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * The sums over the participants with the same observed waves and the same covariance between waves: all that the
 * likelihood needs of them.
 */
final class Pattern {
    /** Which of the covariances is theirs. */
    final int group;
    final int[] observed;
    /** Participants. */
    double participants;
    /** Sums of products of constants, constants by constants. */
    final double[][] constants;
    /** Sums of products of constants and outcomes, constants by waves. */
    final double[][] mixed;
    /** Sums of products of outcomes, waves by waves. */
    final double[][] outcomes;

    private Pattern(int group, int[] observed, int constants, int waves) {
        this.group = group;
        this.observed = observed;
        this.constants = new double[constants][constants];
        mixed = new double[constants][waves];
        outcomes = new double[waves][waves];
    }

    /**
     * The patterns of the moments.
     *
     * @param group the group of a cell, counted from zero: participants of one group share their covariance
     */
    static List<Pattern> of(Moments moments, List<Constant> constants, ToIntFunction<CellKey> group) {
        int waves = moments.layout().waves().size();
        Map<Long, Pattern> patterns = new TreeMap<>();
        for (Map.Entry<CellKey, CrossProducts> cell : moments.cells().entrySet()) {
            CellKey key = cell.getKey();
            int itsGroup = group.applyAsInt(key);
            patterns.computeIfAbsent((long) itsGroup << Integer.SIZE | key.observed(),
                            _ -> new Pattern(itsGroup, bits(key.observed()), constants.size(), waves))
                    .add(key, cell.getValue(), moments, constants);
        }
        return new ArrayList<>(patterns.values());
    }

    /** One pattern for every cell, in the order of the cells. */
    static List<Pattern> ofCells(Moments moments, List<Constant> constants, ToIntFunction<CellKey> group) {
        List<Pattern> cells = new ArrayList<>();
        moments.cells().forEach((key, products) -> {
            Pattern cell = new Pattern(group.applyAsInt(key), bits(key.observed()), constants.size(),
                    moments.layout().waves().size());
            cell.add(key, products, moments, constants);
            cells.add(cell);
        });
        return cells;
    }

    long observations() {
        return (long) (participants * observed.length);
    }

    private static int[] bits(int mask) {
        int[] bits = new int[Integer.bitCount(mask)];
        for (int i = 0, rest = mask; i < bits.length; i++, rest &= rest - 1) {
            bits[i] = Integer.numberOfTrailingZeros(rest);
        }
        return bits;
    }

    private void add(CellKey key, CrossProducts products, Moments moments, List<Constant> all) {
        Layout layout = moments.layout();
        participants += products.participants();
        for (int s : observed) {
            for (int t : observed) {
                outcomes[s][t] += products.get(layout.outcomePosition(s), layout.outcomePosition(t));
            }
        }
        for (int a = 0; a < all.size(); a++) {
            Constant left = all.get(a);
            if (!left.holdsIn(key)) {
                continue;
            }
            for (int t : observed) {
                mixed[a][t] += product(left, layout.outcomePosition(t), products, moments);
            }
            for (int b = 0; b < all.size(); b++) {
                Constant right = all.get(b);
                if (right.holdsIn(key)) {
                    constants[a][b] += product(left, right, products, moments);
                }
            }
        }
    }

    private static double product(Constant left, int position, CrossProducts products, Moments moments) {
        double sum = left.offset(moments.anchors()) * products.get(0, position);
        return left.hasCovariate()
                ? sum + products.get(moments.layout().covariatePosition(left.covariate()), position)
                : sum;
    }

    private static double product(Constant left, Constant right, CrossProducts products, Moments moments) {
        double sum = right.offset(moments.anchors()) * product(left, 0, products, moments);
        return right.hasCovariate()
                ? sum + product(left, moments.layout().covariatePosition(right.covariate()), products, moments)
                : sum;
    }
}

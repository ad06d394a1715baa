package nl.maatstaf.statistics.mixed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sums over the participants with the same observed waves: all that the likelihood needs of them. */
final class Pattern {
    final int[] observed;
    /** Participants. */
    double participants;
    /** Sums of products of constants, constants by constants. */
    final double[][] constants;
    /** Sums of products of constants and outcomes, constants by waves. */
    final double[][] mixed;
    /** Sums of products of outcomes, waves by waves. */
    final double[][] outcomes;

    private Pattern(int[] observed, int constants, int waves) {
        this.observed = observed;
        this.constants = new double[constants][constants];
        mixed = new double[constants][waves];
        outcomes = new double[waves][waves];
    }

    static List<Pattern> of(Moments moments, List<Constant> constants) {
        int waves = moments.layout().waves().size();
        Map<Integer, Pattern> patterns = new TreeMap<>();
        for (Map.Entry<CellKey, CrossProducts> cell : moments.cells().entrySet()) {
            patterns.computeIfAbsent(cell.getKey().observed(),
                            mask -> new Pattern(bits(mask), constants.size(), waves))
                    .add(cell.getKey(), cell.getValue(), moments, constants);
        }
        return new ArrayList<>(patterns.values());
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

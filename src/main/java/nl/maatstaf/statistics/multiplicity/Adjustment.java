package nl.maatstaf.statistics.multiplicity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How p-values p₍₁₎ ≤ … ≤ p₍ₘ₎ of m hypotheses tested together are adjusted, so that rejecting those whose adjusted
 * value is at most α keeps an error rate at α. All but the last keep the chance of any false rejection.
 */
public enum Adjustment {
    /** m·p, whatever the dependence. Dunn (1961), Journal of the American Statistical Association 56:52-64. */
    BONFERRONI {
        @Override
        double[] ascending(double[] p) {
            double[] adjusted = new double[p.length];
            Arrays.setAll(adjusted, i -> p.length * p[i]);
            return adjusted;
        }
    },
    /** max over j ≤ i of (m − j + 1)p₍ⱼ₎, whatever the dependence. Holm (1979), Scandinavian J. of Statistics 6:65-70. */
    HOLM {
        @Override
        double[] ascending(double[] p) {
            double[] adjusted = new double[p.length];
            double largest = 0;
            for (int i = 0; i < p.length; i++) {
                largest = StrictMath.max(largest, (p.length - i) * p[i]);
                adjusted[i] = largest;
            }
            return adjusted;
        }
    },
    /** min over j ≥ i of (m − j + 1)p₍ⱼ₎, for positively dependent tests. Hochberg (1988), Biometrika 75:800-802. */
    HOCHBERG {
        @Override
        double[] ascending(double[] p) {
            return smallestFromAbove(p, i -> p.length - i);
        }
    },
    /**
     * The closed test with Simes's test of every intersection, for positively dependent tests: the largest, over
     * intersections of k hypotheses that hold this one, of Simes's p-value min over j of k·q₍ⱼ₎/j. Hommel (1988),
     * Biometrika 75:383-386.
     */
    HOMMEL {
        @Override
        double[] ascending(double[] p) {
            double[] adjusted = p.clone();
            for (int size = 2; size <= p.length; size++) {
                int first = p.length - size + 1;
                // The worst intersection that holds a hypothesis adds to it those with the largest p-values.
                double others = Double.POSITIVE_INFINITY;
                for (int rank = 2; rank <= size; rank++) {
                    others = StrictMath.min(others, size * p[first + rank - 2] / rank);
                }
                for (int i = 0; i < p.length; i++) {
                    double simes = StrictMath.min(others, size * p[StrictMath.min(i, first - 1)]);
                    adjusted[i] = StrictMath.max(adjusted[i], simes);
                }
            }
            return adjusted;
        }
    },
    /**
     * min over j ≥ i of m·p₍ⱼ₎/j, which keeps the expected share of false rejections among all rejections, for
     * positively dependent tests. Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57:289-300.
     */
    BENJAMINI_HOCHBERG {
        @Override
        double[] ascending(double[] p) {
            return smallestFromAbove(p, i -> (double) p.length / (i + 1));
        }
    };

    /** The adjusted values of ascending p-values, which may exceed one. */
    abstract double[] ascending(double[] p);

    /**
     * Adjusts p-values.
     *
     * @param p p-values, between 0 and 1, in any order
     * @return the adjusted values in the order of the p-values
     * @throws IllegalArgumentException if a value isn't between 0 and 1
     */
    public double[] adjust(double[] p) {
        for (double value : p) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("A p-value lies between 0 and 1, unlike " + value + ".");
            }
        }
        int[] order = IntStream.range(0, p.length).boxed()
                .sorted(Comparator.comparingDouble(i -> p[i])).mapToInt(Integer::intValue).toArray();
        double[] ascending = ascending(Arrays.stream(order).mapToDouble(i -> p[i]).toArray());
        double[] adjusted = new double[p.length];
        for (int i = 0; i < order.length; i++) {
            adjusted[order[i]] = StrictMath.min(1, ascending[i]);
        }
        return adjusted;
    }

    private static double[] smallestFromAbove(double[] p, IntToDoubleFunction factor) {
        double[] adjusted = new double[p.length];
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = p.length - 1; i >= 0; i--) {
            smallest = StrictMath.min(smallest, factor.applyAsDouble(i) * p[i]);
            adjusted[i] = smallest;
        }
        return adjusted;
    }
}

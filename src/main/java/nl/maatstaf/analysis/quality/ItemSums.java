package nl.maatstaf.analysis.quality;

import java.util.List;
import nl.maatstaf.statistics.scales.ItemMoments;

/**
 * Sums of the points of a scale's items and of their products, as whole numbers: exact, in any order, and no more of
 * them with more people.
 */
final class ItemSums {

    private final List<String> items;
    private final long[] sums;
    private final long[][] products;
    private long n;
    private long leftOut;

    ItemSums(List<String> items) {
        this.items = items;
        this.sums = new long[items.size()];
        this.products = new long[items.size()][items.size()];
    }

    void add(int[] points) {
        n++;
        for (int i = 0; i < points.length; i++) {
            sums[i] += points[i];
            for (int j = 0; j < points.length; j++) {
                products[i][j] += (long) points[i] * points[j];
            }
        }
    }

    void leaveOut() {
        leftOut++;
    }

    long n() {
        return n;
    }

    long leftOut() {
        return leftOut;
    }

    /** With covariances (n Σxy − Σx Σy) / (n (n − 1)), of which numerator and denominator are exact; zero for fewer than two. */
    ItemMoments moments() {
        double[][] covariance = new double[items.size()][items.size()];
        for (int i = 0; n > 1 && i < covariance.length; i++) {
            for (int j = 0; j < covariance.length; j++) {
                covariance[i][j] = (double) (n * products[i][j] - sums[i] * sums[j]) / (n * (n - 1));
            }
        }
        return ItemMoments.ofCovariance(items, n, covariance).withLeftOut(leftOut);
    }
}

package nl.maatstaf.statistics.scales;

import java.util.OptionalDouble;

/**
 * What covariances of items say about their sum.
 *
 * @param items     how many items
 * @param variances the sum of their variances
 * @param total     the variance of their sum
 */
record CovarianceOfSum(int items, double variances, double total) {

    /** Relative to the variances of the items, below which the variance of a sum is rounding. */
    private static final double ROUNDING = 1e-12;

    static CovarianceOfSum of(double[][] covariance) {
        return without(covariance.length, covariance);
    }

    /** The sum of all items but one. */
    static CovarianceOfSum without(int item, double[][] covariance) {
        int items = 0;
        double variances = 0;
        double total = 0;
        for (int i = 0; i < covariance.length; i++) {
            if (i != item) {
                items++;
                variances += covariance[i][i];
                for (int j = 0; j < covariance.length; j++) {
                    total += j == item ? 0 : covariance[i][j];
                }
            }
        }
        return new CovarianceOfSum(items, variances, total);
    }

    private boolean varies() {
        return total > ROUNDING * variances;
    }

    /** Cronbach's alpha; nothing when there is a single item, or when the sum never varies. */
    OptionalDouble alpha() {
        return items > 1 && varies()
                ? OptionalDouble.of(items / (items - 1.0) * (1 - variances / total))
                : OptionalDouble.empty();
    }

    /** The correlation of an item with the sum of the others; nothing when that sum never varies. */
    static OptionalDouble itemRest(int item, double[][] covariance) {
        CovarianceOfSum rest = without(item, covariance);
        if (!rest.varies()) {
            return OptionalDouble.empty();
        }
        double shared = 0;
        for (int j = 0; j < covariance.length; j++) {
            shared += j == item ? 0 : covariance[item][j];
        }
        return OptionalDouble.of(shared / (StrictMath.sqrt(rest.total) * StrictMath.sqrt(covariance[item][item])));
    }
}

package nl.maatstaf.statistics.ordinal;

import java.util.Arrays;

/**
 * The likelihood of a cumulative logit model (McCullagh 1980, JRSS B 42): a row's outcome lies between two thresholds
 * of the logistic distribution shifted by x'β, so with u and l its thresholds less x'β its probability is F(u) − F(l).
 * That is F(u) (1 − F(l)) (1 − e^(l − u)), which keeps its digits in the tails and splits the derivatives. The
 * logarithm is concave, hence there is one maximum at most. Parameters: the thresholds, then the coefficients.
 */
final class CumulativeLogit {
    /** In the place of a threshold: there is none on this side. */
    static final int NONE = -1;

    private final int[] lower;
    private final int[] upper;
    private final int thresholds;
    private final double[][] rows;

    /**
     * A model.
     *
     * @param lower      the threshold below the outcome of every row, or {@link #NONE}
     * @param upper      the threshold above it, or {@link #NONE}
     * @param thresholds how many thresholds there are
     * @param rows       the covariates of every row
     */
    CumulativeLogit(int[] lower, int[] upper, int thresholds, double[][] rows) {
        this.lower = lower;
        this.upper = upper;
        this.thresholds = thresholds;
        this.rows = rows;
    }

    int thresholds() {
        return thresholds;
    }

    int size() {
        return thresholds + rows[0].length;
    }

    /** The log-likelihood; minus infinity where thresholds are out of order. */
    double logLikelihood(double[] parameters) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            double shift = shift(parameters, rows[i]);
            if (upper[i] != NONE) {
                sum += logLogistic(parameters[upper[i]] - shift);
            }
            if (lower[i] != NONE) {
                sum += logLogistic(shift - parameters[lower[i]]);
            }
            if (upper[i] != NONE && lower[i] != NONE) {
                double width = parameters[upper[i]] - parameters[lower[i]];
                if (!(width > 0)) {
                    return Double.NEGATIVE_INFINITY;
                }
                sum += StrictMath.log(-StrictMath.expm1(-width));
            }
        }
        return sum;
    }

    /** The gradient of the log-likelihood, and its second derivatives with the sign turned. */
    record Derivatives(double[] gradient, double[][] information) {
    }

    /** The derivatives at parameters whose likelihood isn't zero. */
    Derivatives derivatives(double[] parameters) {
        double[] gradient = new double[size()];
        double[][] information = new double[size()][size()];
        for (int i = 0; i < rows.length; i++) {
            double shift = shift(parameters, rows[i]);
            double slope = 0;
            double curvature = 0;
            if (upper[i] != NONE) {
                double above = logistic(shift - parameters[upper[i]]);
                gradient[upper[i]] += above;
                slope -= above;
                double weight = above * (1 - above);
                curvature += weight;
                addThreshold(information, upper[i], weight, rows[i]);
            }
            if (lower[i] != NONE) {
                double below = logistic(parameters[lower[i]] - shift);
                gradient[lower[i]] -= below;
                slope += below;
                double weight = below * (1 - below);
                curvature += weight;
                addThreshold(information, lower[i], weight, rows[i]);
            }
            if (upper[i] != NONE && lower[i] != NONE) {
                addWidth(gradient, information, lower[i], upper[i], parameters);
            }
            addCovariates(gradient, information, slope, curvature, rows[i]);
        }
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < i; j++) {
                information[j][i] = information[i][j];
            }
        }
        return new Derivatives(gradient, information);
    }

    private void addThreshold(double[][] information, int threshold, double weight, double[] row) {
        information[threshold][threshold] += weight;
        for (int j = 0; j < row.length; j++) {
            information[thresholds + j][threshold] -= weight * row[j];
        }
    }

    private static void addWidth(
            double[] gradient, double[][] information, int low, int high, double[] parameters) {
        double growth = StrictMath.expm1(parameters[high] - parameters[low]);
        double pull = 1 / growth;
        double weight = pull * (1 + pull);
        gradient[high] += pull;
        gradient[low] -= pull;
        information[high][high] += weight;
        information[low][low] += weight;
        information[high][low] -= weight;
    }

    private void addCovariates(
            double[] gradient, double[][] information, double slope, double curvature, double[] row) {
        for (int j = 0; j < row.length; j++) {
            gradient[thresholds + j] += slope * row[j];
            for (int k = 0; k <= j; k++) {
                information[thresholds + j][thresholds + k] += curvature * row[j] * row[k];
            }
        }
    }

    private double shift(double[] parameters, double[] row) {
        double shift = 0;
        for (int j = 0; j < row.length; j++) {
            shift += parameters[thresholds + j] * row[j];
        }
        return shift;
    }

    private static double logistic(double z) {
        return 1 / (1 + StrictMath.exp(-z));
    }

    private static double logLogistic(double z) {
        return z > 0 ? -StrictMath.log1p(StrictMath.exp(-z)) : z - StrictMath.log1p(StrictMath.exp(z));
    }

    /** Parameters to start from: the thresholds given, no effect of the covariates. */
    double[] start(double[] thresholdValues) {
        return Arrays.copyOf(thresholdValues, size());
    }
}

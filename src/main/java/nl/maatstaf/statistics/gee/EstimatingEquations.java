package nl.maatstaf.statistics.gee;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.numeric.Cholesky;
import nl.maatstaf.statistics.numeric.Matrices;

/** The estimating equations of a logistic model, and the way to their solution. */
final class EstimatingEquations {
    private static final int MOST_STEPS = 500;
    private static final double SMALL_STEP = 1e-11;
    /** A correlation matrix whose smallest eigenvalue is below this counts as singular. */
    private static final double SINGULAR = 1e-8;

    private final double[][] rows;
    private final double[] outcomes;
    private final int[][] clusters;
    private final String cluster;

    /**
     * The equations.
     *
     * @param rows     per observation its coordinates on orthonormal columns
     * @param outcomes 0 or 1 per observation
     * @param position per observation the position of its cluster, every position from 0 up being taken
     * @param cluster  what a refusal calls a cluster
     */
    EstimatingEquations(double[][] rows, double[] outcomes, int[] position, String cluster) {
        this.rows = rows;
        this.outcomes = outcomes;
        this.cluster = cluster;
        int[] sizes = new int[IntStream.of(position).max().orElse(-1) + 1];
        for (int one : position) {
            sizes[one]++;
        }
        clusters = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        for (int row = rows.length - 1; row >= 0; row--) {
            sizes[position[row]]--;
            clusters[position[row]][sizes[position[row]]] = row;
        }
    }

    int clusters() {
        return clusters.length;
    }

    /** Alternates a step of Fisher's scoring and the moments of the residuals until neither changes any more. */
    Solution solve(double[] start, WorkingCorrelation working) {
        boolean correlated = working == WorkingCorrelation.EXCHANGEABLE && largestCluster() > 1;
        double[] point = start.clone();
        double correlation = 0;
        for (int count = 0; count < MOST_STEPS; count++) {
            PearsonResiduals residuals = new PearsonResiduals(rows, outcomes, point);
            double before = correlation;
            if (correlated) {
                correlation = regular(residuals.correlation(clusters));
            }
            ClusterSums sums = new ClusterSums(rows, residuals, clusters, correlation);
            Cholesky information = Cholesky.of(sums.information()).orElseThrow(EstimatingEquations::notSolved);
            double[] step = information.solve(sums.score());
            if (isSmall(step, point) && StrictMath.abs(correlation - before) <= SMALL_STEP) {
                double[][] inverse = information.inverse();
                double scale = residuals.scale();
                double[][] modelCovariance = Arrays.stream(inverse)
                        .map(line -> Arrays.stream(line).map(entry -> entry * scale).toArray())
                        .toArray(double[][]::new);
                return new Solution(point, sums.robust(inverse), modelCovariance,
                        correlated ? OptionalDouble.of(correlation) : OptionalDouble.empty(), scale);
            }
            Arrays.setAll(point, k -> point[k] + step[k]);
        }
        throw notSolved();
    }

    private int largestCluster() {
        return Arrays.stream(clusters).mapToInt(members -> members.length).max().orElse(0);
    }

    /** The correlation, if the correlation matrix of every cluster has an inverse and is positive definite. */
    private double regular(double correlation) {
        double smallest = StrictMath.min(1 - correlation, 1 + (largestCluster() - 1) * correlation);
        if (smallest > SINGULAR) {
            return correlation;
        }
        throw new NotEstimableException(Refusal.SINGULAR_COVARIANCE, "The correlation between observations of one "
                + cluster + " leaves the working correlation singular; independence doesn't need it.");
    }

    private boolean isSmall(double[] step, double[] point) {
        double change = 0;
        double logOdds = 0;
        for (double[] row : rows) {
            change = StrictMath.max(change, StrictMath.abs(Matrices.dot(row, step)));
            logOdds = StrictMath.max(logOdds, StrictMath.abs(Matrices.dot(row, point)));
        }
        return change <= SMALL_STEP * (1 + logOdds);
    }

    private static NotEstimableException notSolved() {
        return new NotEstimableException(
                Refusal.NO_CONVERGENCE, "The solution of the estimating equations wasn't found.");
    }
}

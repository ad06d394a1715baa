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
    private static final int MOST_STEPS = 1000;
    private static final double WHOLE_STEPS = 40;
    private static final double SMALL_STEP = 1e-11;
    /** A correlation that is nearer than this to where the correlation matrix is singular counts as there. */
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

    /**
     * Alternates a step of Fisher's scoring and the moments of the residuals until neither changes any more; with
     * ever smaller parts of steps where whole ones haven't got there soon, as they may go to and fro.
     */
    Solution solve(double[] start, WorkingCorrelation working) {
        boolean correlated = working == WorkingCorrelation.EXCHANGEABLE && largestCluster() > 1;
        double[] point = start.clone();
        double correlation = 0;
        for (int count = 0; count < MOST_STEPS; count++) {
            double part = StrictMath.min(1, WHOLE_STEPS / (count + 1));
            PearsonResiduals residuals = new PearsonResiduals(rows, outcomes, point);
            double change = correlated ? residuals.correlation(clusters) - correlation : 0;
            correlation = within(correlation, correlation + part * change);
            ClusterSums sums = new ClusterSums(rows, residuals, clusters, correlation);
            Cholesky information = Cholesky.of(sums.information()).orElseThrow(EstimatingEquations::notSolved);
            double[] step = information.solve(sums.score());
            if (isSmall(step, point) && StrictMath.abs(change) <= SMALL_STEP) {
                return solution(point, residuals, sums, information.inverse(),
                        correlated ? OptionalDouble.of(correlation) : OptionalDouble.empty());
            }
            Arrays.setAll(point, k -> point[k] + part * step[k]);
        }
        throw notSolved();
    }

    private static Solution solution(double[] point, PearsonResiduals residuals, ClusterSums sums,
            double[][] inverse, OptionalDouble correlation) {
        double scale = residuals.scale();
        double[][] modelCovariance = Arrays.stream(inverse)
                .map(line -> Arrays.stream(line).map(entry -> entry * scale).toArray())
                .toArray(double[][]::new);
        return new Solution(point, sums.robust(inverse), modelCovariance, correlation, scale);
    }

    /**
     * The next correlation, or half the way to the bound that it would pass: between the bounds the correlation matrix
     * of every cluster is positive definite. A correlation that ends up at a bound is refused.
     */
    private double within(double from, double to) {
        double lowest = -1.0 / (largestCluster() - 1);
        double next = to >= 1 ? (from + 1) / 2 : to <= lowest ? (from + lowest) / 2 : to;
        if (StrictMath.min(1 - next, next - lowest) > SINGULAR) {
            return next;
        }
        throw new NotEstimableException(Refusal.SINGULAR_COVARIANCE, "The correlation between observations of one "
                + cluster + " leaves the working correlation singular; independence doesn't need it.");
    }

    private int largestCluster() {
        return Arrays.stream(clusters).mapToInt(members -> members.length).max().orElse(0);
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

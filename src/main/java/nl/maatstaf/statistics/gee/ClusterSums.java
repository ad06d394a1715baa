package nl.maatstaf.statistics.gee;

import nl.maatstaf.statistics.numeric.Matrices;

/**
 * Sums over clusters at some coefficients, the scale left out: H = Σ Z'R⁻¹Z, U = Σ u and M = Σ uu' with u = Z'R⁻¹r, r
 * being Pearson's residuals of a cluster and Z its rows times √v. The inverse of an exchangeable correlation matrix of
 * m observations is (I − cJ)/(1 − α), J being all ones and c = α/(1 + (m − 1)α).
 */
final class ClusterSums {
    private final double[][] information;
    private final double[] score;
    private final double[][] squares;

    ClusterSums(double[][] rows, PearsonResiduals residuals, int[][] clusters, double correlation) {
        int size = rows[0].length;
        information = new double[size][size];
        score = new double[size];
        squares = new double[size][size];
        for (int[] members : clusters) {
            double common = correlation / (1 + (members.length - 1) * correlation);
            double[] columnSums = new double[size];
            double[] own = new double[size];
            double residualSum = 0;
            for (int row : members) {
                double deviation = residuals.deviation(row);
                double weight = deviation / (1 - correlation) * deviation;
                addSquare(information, rows[row], weight);
                residualSum += residuals.residual(row);
                for (int k = 0; k < size; k++) {
                    columnSums[k] += deviation * rows[row][k];
                    own[k] += deviation * rows[row][k] * residuals.residual(row) / (1 - correlation);
                }
            }
            addSquare(information, columnSums, -common / (1 - correlation));
            for (int k = 0; k < size; k++) {
                own[k] -= common * columnSums[k] * residualSum / (1 - correlation);
                score[k] += own[k];
            }
            addSquare(squares, own, 1);
        }
        mirror(information);
        mirror(squares);
    }

    /** Adds to the lower triangle. */
    private static void addSquare(double[][] sum, double[] vector, double weight) {
        for (int k = 0; k < vector.length; k++) {
            for (int l = 0; l <= k; l++) {
                sum[k][l] += weight * vector[k] * vector[l];
            }
        }
    }

    private static void mirror(double[][] sum) {
        for (int k = 0; k < sum.length; k++) {
            for (int l = 0; l < k; l++) {
                sum[l][k] = sum[k][l];
            }
        }
    }

    double[][] information() {
        return information;
    }

    double[] score() {
        return score;
    }

    /** The robust covariance H⁻¹MH⁻¹, without correction for few clusters. */
    double[][] robust(double[][] inverse) {
        return Matrices.times(inverse, Matrices.times(squares, inverse));
    }
}

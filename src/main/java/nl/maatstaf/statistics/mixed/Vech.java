package nl.maatstaf.statistics.mixed;

/** The parameters of an unstructured covariance: its entries on and below the diagonal. */
final class Vech {
    final int[] row;
    final int[] column;

    Vech(int waves) {
        row = new int[waves * (waves + 1) / 2];
        column = new int[row.length];
        int next = 0;
        for (int a = 0; a < waves; a++) {
            for (int b = 0; b <= a; b++) {
                row[next] = a;
                column[next++] = b;
            }
        }
    }

    int size() {
        return row.length;
    }

    /** The derivative of the covariance in parameter i is kappa (e_a e_b' + e_b e_a'). */
    double kappa(int i) {
        return row[i] == column[i] ? 0.5 : 1;
    }

    /** The covariance after a step along the parameters. */
    double[][] add(double[][] covariance, double[] step, double length) {
        double[][] moved = new double[covariance.length][];
        for (int a = 0; a < moved.length; a++) {
            moved[a] = covariance[a].clone();
        }
        for (int i = 0; i < step.length; i++) {
            double value = covariance[row[i]][column[i]] + length * step[i];
            moved[row[i]][column[i]] = value;
            moved[column[i]][row[i]] = value;
        }
        return moved;
    }
}

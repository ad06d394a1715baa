package nl.maatstaf.statistics.mixed;

/** The entries of a covariance on and below the diagonal, numbered row by row. */
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

    /** The derivative of the covariance in entry i is kappa (e_a e_b' + e_b e_a'). */
    double kappa(int i) {
        return row[i] == column[i] ? 0.5 : 1;
    }

    /** The number of the entry in this row and column, in either order. */
    static int index(int a, int b) {
        int larger = StrictMath.max(a, b);
        return larger * (larger + 1) / 2 + StrictMath.min(a, b);
    }
}

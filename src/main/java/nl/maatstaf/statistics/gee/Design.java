package nl.maatstaf.statistics.gee;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.ModelMatrix;
import nl.maatstaf.statistics.numeric.Matrices;
import nl.maatstaf.statistics.numeric.OrthogonalColumns;

/** The columns of the model, which are independent, on orthonormal columns: there offsets and scales cost no digits. */
final class Design {
    /** A robust variance that is this small beside the model's is rounding. */
    private static final double ROUNDING = 1e-16;

    private final List<String> names;
    private final double[][] original;
    private final double[][] rows;
    private final double[][] toCoefficients;
    private final String cluster;

    Design(ModelMatrix matrix, String cluster) {
        OrthogonalColumns basis = OrthogonalColumns.of(matrix.columns());
        names = matrix.names();
        original = matrix.rows();
        rows = basis.rows();
        toCoefficients = basis.toCoefficients();
        this.cluster = cluster;
    }

    /** Per observation its coordinates on the orthonormal columns. */
    double[][] rows() {
        return rows;
    }

    /** The coefficients of the orthonormal columns that belong to those of the model's columns. */
    double[] point(Collection<Estimated> coefficients) {
        double[] values = coefficients.stream().mapToDouble(Estimated::estimate).toArray();
        double[] point = new double[values.length];
        for (int row = 0; row < rows.length; row++) {
            double logOdds = Matrices.dot(original[row], values);
            for (int k = 0; k < point.length; k++) {
                point[k] += logOdds * rows[row][k];
            }
        }
        return point;
    }

    SequencedMap<String, Estimate> coefficients(Solution solution) {
        SequencedMap<String, Estimate> estimates = new LinkedHashMap<>();
        for (int k = 0; k < names.size(); k++) {
            estimates.put(names.get(k), estimate("the coefficient " + names.get(k),
                    Matrices.dot(toCoefficients[k], solution.point()), toCoefficients[k], solution));
        }
        return estimates;
    }

    /** The names of the columns. */
    List<String> names() {
        return names;
    }

    /**
     * The coordinates of a row of the model's columns on the orthonormal ones. Counted from a row of the data, so that an
     * offset costs no digits.
     */
    double[] coordinates(double[] columns) {
        double[] moved = rows[0].clone();
        for (int column = 0; column < columns.length; column++) {
            double move = columns[column] - original[0][column];
            for (int k = 0; move != 0 && k < moved.length; k++) {
                moved[k] += move * toCoefficients[column][k];
            }
        }
        return moved;
    }

    /** A linear or linearised quantity with its robust standard error. */
    Estimate estimate(String what, double value, double[] form, Solution solution) {
        double variance = Matrices.bilinear(form, solution.covariance(), form);
        return variance > ROUNDING * Matrices.bilinear(form, solution.modelCovariance(), form)
                ? Estimated.normal(value, StrictMath.sqrt(variance))
                : new NotEstimable(Refusal.TOO_FEW_PARTICIPANTS,
                        "There are too few values of " + cluster + " for a standard error of " + what + ".");
    }
}

package nl.maatstaf.statistics.regression;

import java.util.Arrays;
import java.util.List;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.ModelException;
import nl.maatstaf.statistics.numeric.Matrices;
import nl.maatstaf.statistics.numeric.OrthogonalColumns;
import nl.maatstaf.statistics.numeric.QuadraticForms;

/**
 * A linear regression by least squares: β = R⁻¹Q'y with X = QR. Coefficients on Q are found twice, the second time from
 * the residuals of the first, so that an offset of the outcome costs no digits.
 */
public final class LeastSquares {
    private static final double ROUNDING = 1e-12;
    private static final double LAST_DIGITS = 4 * StrictMath.ulp(1.0);

    private final List<String> names;
    private final double[][] basis;
    private final double[][] toCoefficients;
    private final double[] coefficients;
    private final double[] residuals;
    private final double residualSquares;
    private final double totalSquares;

    private LeastSquares(List<String> names, OrthogonalColumns columns, double[] outcomes) {
        this.names = List.copyOf(names);
        basis = columns.rows();
        toCoefficients = columns.toCoefficients();
        residuals = outcomes.clone();
        double[] onBasis = new double[names.size()];
        for (int pass = 0; pass < 2; pass++) {
            for (int k = 0; k < onBasis.length; k++) {
                onBasis[k] += takeOut(k);
            }
        }
        coefficients = Matrices.times(toCoefficients, onBasis);
        residualSquares = Matrices.dot(residuals, residuals);
        double mean = Arrays.stream(outcomes).sum() / outcomes.length;
        totalSquares = Arrays.stream(outcomes).map(value -> (value - mean) * (value - mean)).sum();
    }

    /**
     * Fits a regression.
     *
     * @param response what the outcome is called in a refusal
     * @param names    the names of the columns
     * @param columns  the columns, by position, each with a value per row; an intercept is a column of ones
     * @param outcomes a value per row
     * @throws NotEstimableException if there are no more rows than columns, a column follows from others, the outcome
     *                               never varies, or the columns explain it to the last digit
     */
    public static LeastSquares of(String response, List<String> names, double[][] columns, double[] outcomes) {
        if (outcomes.length == 0) {
            throw new NotEstimableException(Refusal.NO_DATA, "There is no value of " + response + ".");
        }
        if (outcomes.length <= names.size()) {
            throw new NotEstimableException(Refusal.TOO_FEW_PARTICIPANTS, "There are " + outcomes.length
                    + " values of " + response + " for " + names.size() + " coefficients, too few to see what varies.");
        }
        if (Arrays.stream(outcomes).allMatch(value -> value == outcomes[0])) {
            throw new NotEstimableException(
                    Refusal.ZERO_VARIANCE, "The outcome " + response + " has one and the same value throughout.");
        }
        LeastSquares fit = new LeastSquares(names, Refusals.independent(names, columns), outcomes);
        fit.refusePerfection(response, outcomes);
        return fit;
    }

    private double takeOut(int k) {
        double weight = 0;
        for (int row = 0; row < residuals.length; row++) {
            weight += basis[row][k] * residuals[row];
        }
        for (int row = 0; row < residuals.length; row++) {
            residuals[row] -= weight * basis[row][k];
        }
        return weight;
    }

    private void refusePerfection(String response, double[] outcomes) {
        double largest = Arrays.stream(outcomes).map(StrictMath::abs).max().orElse(0);
        double rounding = ROUNDING * StrictMath.sqrt(totalSquares)
                + LAST_DIGITS * largest * StrictMath.sqrt(outcomes.length);
        if (StrictMath.sqrt(residualSquares) <= rounding) {
            throw new NotEstimableException(Refusal.ZERO_VARIANCE,
                    "The columns explain the outcome " + response + " to the last digit; nothing is left to vary.");
        }
    }

    /** The number of rows. */
    public int n() {
        return residuals.length;
    }

    /** The names of the coefficients. */
    public List<String> names() {
        return names;
    }

    /** The coefficients, in the order of their names. */
    public double[] coefficients() {
        return coefficients.clone();
    }

    /**
     * The weights that take one coefficient out of all.
     *
     * @throws ModelException if there is none of this name
     */
    public double[] form(String name) {
        int k = names.indexOf(name);
        if (k < 0) {
            throw new ModelException("The model has no coefficient " + name + ".");
        }
        double[] form = new double[names.size()];
        form[k] = 1;
        return form;
    }

    /** A linear form of the coefficients. */
    public double estimate(double[] form) {
        return Matrices.dot(form, coefficients);
    }

    /** What the regression leaves of the outcome, by row. */
    public double[] residuals() {
        return residuals.clone();
    }

    /** Rows less coefficients. */
    public int residualDf() {
        return n() - names.size();
    }

    /** The residual standard deviation: √(Σe²/(n − p)). */
    public double sigma() {
        return StrictMath.sqrt(residualSquares / residualDf());
    }

    /** The part of the variance that the columns explain: 1 − Σe²/Σ(y − ȳ)², with an intercept among them. */
    public double rSquared() {
        return 1 - residualSquares / totalSquares;
    }

    /** The covariance matrix of the coefficients when all rows are independent with one variance: σ²(X'X)⁻¹. */
    public double[][] covariance() {
        double[][] identity = new double[names.size()][names.size()];
        for (int k = 0; k < identity.length; k++) {
            identity[k][k] = sigma() * sigma();
        }
        return QuadraticForms.of(toCoefficients, identity);
    }

    /** The weights of a linear form of the coefficients, carried over to the orthonormal columns. */
    double[] onBasis(double[] form) {
        double[] carried = new double[names.size()];
        for (int k = 0; k < carried.length; k++) {
            for (int j = 0; j < carried.length; j++) {
                carried[k] += toCoefficients[j][k] * form[j];
            }
        }
        return carried;
    }

    /** A row of the orthonormal columns. */
    double[] basis(int row) {
        return basis[row];
    }

    double residual(int row) {
        return residuals[row];
    }
}

package nl.maatstaf.statistics.regression;

import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.numeric.Matrices;

/** Standard errors of linear forms of the coefficients, with independent rows. */
record RowVariance(LeastSquares fit, StandardErrors kind) {
    private static final double ROUNDING = 1e-12;
    private static final double NO_VARIANCE = 1e-10;

    /** A linear form of the coefficients, unless those who settle it have no residual variance. */
    Estimate estimate(double[] form, String what) {
        double standardError = standardError(form);
        if (standardError <= NO_VARIANCE * new RowVariance(fit, StandardErrors.CLASSIC).standardError(form)) {
            return new NotEstimable(Refusal.ZERO_VARIANCE,
                    "The participants who settle " + what + " have no residual variance.");
        }
        return Estimated.of(fit.estimate(form), standardError, fit.residualDf());
    }

    /** The standard error of a linear form of the coefficients. */
    double standardError(double[] form) {
        double[] carried = fit.onBasis(form);
        if (kind == StandardErrors.CLASSIC) {
            return fit.sigma() * StrictMath.sqrt(Matrices.dot(carried, carried));
        }
        double sum = 0;
        for (int row = 0; row < fit.n(); row++) {
            double share = Matrices.dot(carried, fit.basis(row)) * fit.residual(row);
            sum += share * share * weight(row);
        }
        return StrictMath.sqrt(sum);
    }

    private double weight(int row) {
        return switch (kind) {
            case CLASSIC, HC0 -> 1;
            case HC1 -> (double) fit.n() / fit.residualDf();
            case HC2 -> 1 / freedom(row);
            case HC3 -> 1 / (freedom(row) * freedom(row));
        };
    }

    private double freedom(int row) {
        double freedom = 1 - Matrices.dot(fit.basis(row), fit.basis(row));
        if (freedom < ROUNDING) {
            throw new NotEstimableException(Refusal.TOO_FEW_PARTICIPANTS, "The participant in row " + (row + 1)
                    + " alone settles a coefficient, so that " + kind + " standard errors don't exist.");
        }
        return freedom;
    }
}

package nl.maatstaf.statistics.mixed;

import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.JointTest;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.numeric.Cholesky;
import nl.maatstaf.statistics.numeric.FisherF;
import nl.maatstaf.statistics.numeric.Matrices;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Estimates and tests of linear forms of the coefficients. Degrees of freedom rest on the covariance that the model
 * gives, also where standard errors are adjusted or robust.
 */
class Inference {
    /** The part of the largest variance below which a form follows from the others. */
    private static final double DEPENDENT = 1e-10;

    private final Optimum optimum;
    private final double[] beta;
    private final double[][] variance;

    /**
     * Prepares inference at the optimum.
     *
     * @param outcomeAnchor what the intercept, the first coefficient, lacks
     * @param variance      the covariance of the coefficients that standard errors come from
     */
    Inference(Optimum optimum, long outcomeAnchor, double[][] variance) {
        this.optimum = optimum;
        this.variance = variance;
        beta = optimum.point().beta().clone();
        beta[0] += outcomeAnchor;
    }

    /** The value of a form. */
    final double value(double[] form) {
        return Matrices.dot(form, beta);
    }

    /** The estimate of a form that isn't zero. */
    final Estimate estimate(double[] form) {
        double squared = Matrices.bilinear(form, variance, form);
        double df = degreesOfFreedom(form);
        // Only over- or underflow can make this fail, but a number that isn't one must not be shown.
        if (!(squared > 0 && df > 0 && df < Double.POSITIVE_INFINITY)) {
            return notANumber();
        }
        Estimated estimated = Estimated.of(value(form), StrictMath.sqrt(squared), df);
        return Double.isFinite(estimated.upper() - estimated.lower()) ? estimated : notANumber();
    }

    private static NotEstimable notANumber() {
        return Maximiser.notConverged().reason();
    }

    /**
     * The degrees of freedom of a form: 2 v^2 / (g'Ag), v being its variance, g the gradient of v in the entries of
     * Sigma, and A their covariance. Satterthwaite (1946), Biometrics Bulletin 2:110-114; Giesbrecht and Burns (1985),
     * Biometrics 41:477-486.
     */
    private double degreesOfFreedom(double[] form) {
        double modelled = Matrices.bilinear(form, optimum.point().phi(), form);
        double[] gradient = optimum.derivatives().varianceGradient(form);
        return 2 * modelled * modelled / Matrices.bilinear(gradient, optimum.covarianceOfSigma(), gradient);
    }

    /**
     * The test that all forms are zero.
     *
     * @throws NotEstimableException if over- or underflow leaves no number
     */
    final JointTest joint(double[][] forms) {
        double[][] independent = independent(forms);
        JointTest test = test(independent);
        if (!(Double.isFinite(test.f()) && test.denominatorDf() > 0)) {
            throw Maximiser.notConverged();
        }
        return test;
    }

    /** Combinations of the forms that are uncorrelated in the model's covariance, without those that follow from others. */
    private double[][] independent(double[][] forms) {
        double[][] covariance = Matrices.times(forms, Matrices.times(optimum.point().phi(), Matrices.transpose(forms)));
        Matrices.mirrorLower(covariance);
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(covariance));
        double largest = eigen.getRealEigenvalue(0);
        int rank = 0;
        while (rank < forms.length && eigen.getRealEigenvalue(rank) > DEPENDENT * largest) {
            rank++;
        }
        double[][] combinations = new double[rank][];
        for (int m = 0; m < rank; m++) {
            combinations[m] = eigen.getEigenvector(m).toArray();
        }
        return Matrices.times(combinations, forms);
    }

    /**
     * The test of forms that are uncorrelated. Their squared t average to F; its denominator df match the mean of F to
     * that of the average: Fai and Cornelius (1996), Journal of Statistical Computation and Simulation 54:363-378. One
     * form keeps its own df.
     */
    JointTest test(double[][] forms) {
        int q = forms.length;
        double f = wald(forms) / q;
        if (q == 1) {
            double df = degreesOfFreedom(forms[0]);
            return new JointTest(f, q, df, FisherF.upper(f, q, df));
        }
        double expectation = 0;
        boolean tooFew = false;
        for (double[] form : forms) {
            double df = degreesOfFreedom(form);
            tooFew |= df <= 2;
            expectation += df / (df - 2);
        }
        double denominatorDf = tooFew ? 2 : 2 * expectation / (expectation - q);
        return new JointTest(f, q, denominatorDf, FisherF.upper(f, q, denominatorDf));
    }

    /** The squared distance from zero of forms that don't follow from one another. */
    final double wald(double[][] forms) {
        double[] values = Matrices.times(forms, beta);
        double[][] covariance = Matrices.times(forms, Matrices.times(variance, Matrices.transpose(forms)));
        return Matrices.dot(values, Cholesky.of(covariance).orElseThrow(Maximiser::notConverged).solve(values));
    }
}

package nl.maatstaf.statistics.scales;

import java.util.Arrays;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * How far a one-factor model with given uniquenesses ψ is from correlations R, at its best loadings (Jöreskog 1967;
 * second derivatives after Clarke 1970, British Journal of Mathematical and Statistical Psychology 23). With e the
 * eigenvalues of ψ^(−½) R ψ^(−½), the largest first, and w its eigenvectors, the discrepancy is Σ (e − log e − 1)
 * without the first. In log ψ its gradient is Σ (1 − e) w∘w and its second derivatives are
 * Σ ww' ∘ Σ e ww' + Σ (1 − e)(e₁ + e)/(e₁ − e) (w∘w₁)(w∘w₁)', every sum without the first.
 *
 * @param value    the discrepancy
 * @param gradient its derivatives in the logarithms of the uniquenesses
 * @param hessian  its second derivatives
 * @param loadings the loadings on the factor, with a sum that isn't negative
 */
record FactorDiscrepancy(double value, double[] gradient, double[][] hessian, double[] loadings) {

    static FactorDiscrepancy at(double[][] correlation, double[] uniquenesses) {
        int size = uniquenesses.length;
        double[] roots = Arrays.stream(uniquenesses).map(StrictMath::sqrt).toArray();
        double[][] scaled = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                scaled[i][j] = correlation[i][j] / (roots[i] * roots[j]);
            }
        }
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(scaled, false));
        double[] first = eigen.getEigenvector(0).toArray();
        double largest = eigen.getRealEigenvalue(0);
        double value = 0;
        double[] gradient = new double[size];
        double[][] projection = new double[size][size];
        double[][] residual = new double[size][size];
        double[][] coupling = new double[size][size];
        for (int m = 1; m < size; m++) {
            double e = eigen.getRealEigenvalue(m);
            double[] w = eigen.getEigenvector(m).toArray();
            if (!(e > 0 && largest > e)) {
                throw new NotEstimableException(Refusal.ALIASED, "The items have no factor that stands out.");
            }
            value += e - StrictMath.log(e) - 1;
            double weight = (1 - e) * (largest + e) / (largest - e);
            for (int i = 0; i < size; i++) {
                gradient[i] += (1 - e) * w[i] * w[i];
                for (int j = 0; j < size; j++) {
                    projection[i][j] += w[i] * w[j];
                    residual[i][j] += e * w[i] * w[j];
                    coupling[i][j] += weight * w[i] * first[i] * w[j] * first[j];
                }
            }
        }
        double[][] hessian = coupling;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                hessian[i][j] += projection[i][j] * residual[i][j];
            }
        }
        double length = StrictMath.sqrt(StrictMath.max(largest - 1, 0));
        double[] loadings = new double[size];
        Arrays.setAll(loadings, i -> roots[i] * first[i] * length);
        double sign = Arrays.stream(loadings).sum() < 0 ? -1 : 1;
        Arrays.setAll(loadings, i -> sign * loadings[i]);
        return new FactorDiscrepancy(value, gradient, hessian, loadings);
    }
}

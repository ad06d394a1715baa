package nl.maatstaf.statistics.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.maatstaf.statistics.numeric.Cholesky;

/**
 * Which columns follow from those before them, as R pivots them out, and which linear forms of the coefficients can be
 * estimated all the same: those orthogonal to the null space of the design.
 */
final class Aliasing {
    /** The part of a column's sum of squares below which it counts as following from the others. */
    private static final double DEPENDENT = 1e-11;
    private static final double ROUNDING = 1e-8;

    private final int size;
    private final int[] retained;
    private final List<Integer> aliased;
    private final List<double[]> nullSpace;

    private Aliasing(int size, int[] retained, List<Integer> aliased, List<double[]> nullSpace) {
        this.size = size;
        this.retained = retained;
        this.aliased = aliased;
        this.nullSpace = nullSpace;
    }

    /** Finds the dependent columns from the cross-products of all columns over the observations. */
    static Aliasing of(double[][] crossProducts) {
        int size = crossProducts.length;
        List<Integer> retained = new ArrayList<>();
        List<Integer> aliased = new ArrayList<>();
        List<double[]> nullSpace = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            double[] weights = regress(crossProducts, retained, k);
            double rest = crossProducts[k][k];
            for (int i = 0; i < weights.length; i++) {
                rest -= weights[i] * crossProducts[retained.get(i)][k];
            }
            if (rest > DEPENDENT * crossProducts[k][k]) {
                retained.add(k);
            } else {
                aliased.add(k);
                double[] vector = new double[size];
                vector[k] = 1;
                for (int i = 0; i < weights.length; i++) {
                    vector[retained.get(i)] = -weights[i];
                }
                nullSpace.add(vector);
            }
        }
        return new Aliasing(size, retained.stream().mapToInt(Integer::intValue).toArray(), aliased, nullSpace);
    }

    private static double[] regress(double[][] crossProducts, List<Integer> retained, int column) {
        int size = retained.size();
        double[][] scaled = new double[size][size];
        double[] right = new double[size];
        double[] norm = new double[size];
        for (int i = 0; i < size; i++) {
            norm[i] = StrictMath.sqrt(crossProducts[retained.get(i)][retained.get(i)]);
        }
        for (int i = 0; i < size; i++) {
            right[i] = crossProducts[retained.get(i)][column] / norm[i];
            for (int j = 0; j < size; j++) {
                scaled[i][j] = crossProducts[retained.get(i)][retained.get(j)] / (norm[i] * norm[j]);
            }
        }
        double[] weights = Cholesky.of(scaled).orElseThrow().solve(right);
        // A weight that is rounding would couple columns that have nothing to do with each other.
        double negligible = ROUNDING * StrictMath.sqrt(crossProducts[column][column]);
        Arrays.setAll(weights, i -> StrictMath.abs(weights[i]) > negligible ? weights[i] / norm[i] : 0);
        return weights;
    }

    int[] retained() {
        return retained.clone();
    }

    List<Integer> aliased() {
        return aliased;
    }

    /** The form on the retained columns, if it can be estimated. */
    Optional<double[]> restrict(double[] form) {
        for (double[] vector : nullSpace) {
            double product = 0;
            double scale = 0;
            for (int k = 0; k < size; k++) {
                product += form[k] * vector[k];
                scale += StrictMath.abs(form[k] * vector[k]);
            }
            if (StrictMath.abs(product) > ROUNDING * scale) {
                return Optional.empty();
            }
        }
        return Optional.of(retainedPart(form));
    }

    /** The form on the retained columns, the aliased coefficients being zero. */
    double[] retainedPart(double[] form) {
        return Arrays.stream(retained).mapToDouble(k -> form[k]).toArray();
    }

    /**
     * The weights that give the coefficient of a retained column when the aliased columns are left out of the formula,
     * as R does: what an aliased column adds to it is counted in.
     */
    double[] coefficient(int column, Design design) {
        double[] form = new double[size];
        form[column] = 1;
        List<double[]> reduced = new ArrayList<>();
        for (int p = 0; p < aliased.size(); p++) {
            double[] vector = design.rawCoefficients(nullSpace.get(p));
            for (int q = 0; q < p; q++) {
                double weight = vector[aliased.get(q)];
                double[] earlier = reduced.get(q);
                Arrays.setAll(vector, k -> vector[k] - weight * earlier[k]);
            }
            reduced.add(vector);
            form[aliased.get(p)] = -vector[column];
        }
        return design.anchoredForm(form);
    }
}

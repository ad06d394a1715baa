package nl.maatstaf.statistics.mixed;

import java.util.List;
import java.util.stream.IntStream;

/** Columns with their constants as positions, and the waves at which each is not zero: what the sums run over. */
final class IndexedColumns {
    private final int constants;
    private final int[] constant;
    private final double[][] wave;
    private final int[][] support;

    IndexedColumns(List<Column> columns, List<Constant> constants) {
        this.constants = constants.size();
        constant = columns.stream().mapToInt(column -> constants.indexOf(column.constant())).toArray();
        wave = columns.stream().map(Column::waveFunction).toArray(double[][]::new);
        support = new int[wave.length][];
        for (int k = 0; k < support.length; k++) {
            double[] function = wave[k];
            support[k] = IntStream.range(0, function.length).filter(t -> function[t] != 0).toArray();
        }
    }

    int size() {
        return constant.length;
    }

    /** The number of constants. */
    int constants() {
        return constants;
    }

    /** The sums of the products of the constants of every two columns over the participants of a pattern. */
    double[][] constants(Pattern pattern) {
        double[][] products = new double[size()][size()];
        for (int k = 0; k < products.length; k++) {
            double[] ofConstant = pattern.constants[constant[k]];
            for (int l = 0; l < products.length; l++) {
                products[k][l] = ofConstant[constant[l]];
            }
        }
        return products;
    }

    int constant(int column) {
        return constant[column];
    }

    double atWave(int column, int t) {
        return wave[column][t];
    }

    int[] support(int column) {
        return support[column];
    }

    /** The sum over waves of a vector times the function of a column. */
    double dot(double[] vector, int column) {
        double sum = 0;
        for (int t : support[column]) {
            sum += vector[t] * wave[column][t];
        }
        return sum;
    }

    /** The function of every column times a symmetric matrix over waves. */
    double[][] weighted(double[][] matrix) {
        double[][] weighted = new double[size()][matrix.length];
        for (int k = 0; k < weighted.length; k++) {
            for (int s = 0; s < matrix.length; s++) {
                weighted[k][s] = dot(matrix[s], k);
            }
        }
        return weighted;
    }

    /** The coefficient of each constant at each wave. */
    double[][] means(double[] beta, int waves) {
        double[][] means = new double[constants][waves];
        for (int k = 0; k < beta.length; k++) {
            for (int t : support[k]) {
                means[constant[k]][t] += wave[k][t] * beta[k];
            }
        }
        return means;
    }

    /** The cross-products of the columns over the observations. */
    double[][] crossProducts(List<Pattern> patterns) {
        double[][] products = new double[size()][size()];
        for (Pattern pattern : patterns) {
            for (int k = 0; k < products.length; k++) {
                for (int l = 0; l < products.length; l++) {
                    double overWaves = 0;
                    for (int t : pattern.observed) {
                        overWaves += wave[k][t] * wave[l][t];
                    }
                    products[k][l] += pattern.constants[constant[k]][constant[l]] * overWaves;
                }
            }
        }
        return products;
    }
}

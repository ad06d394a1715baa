package nl.maatstaf.statistics.mixed;

import java.util.Arrays;
import nl.maatstaf.statistics.numeric.Cholesky;

/**
 * A standard deviation for every wave and a correlation by lag: the covariance of the waves a and b is s_a s_b r(|a-b|).
 * The parameters are the standard deviations, then those of the correlation.
 */
final class LaggedCovariance implements CovarianceStructure {
    private final Vech vech;
    private final int waves;
    private final LagCorrelation correlation;

    LaggedCovariance(int waves, LagCorrelation correlation) {
        this.waves = waves;
        vech = new Vech(waves);
        this.correlation = correlation;
    }

    private double[] correlationPart(double[] parameters) {
        return Arrays.copyOfRange(parameters, waves, parameters.length);
    }

    private double at(int lag, double[] parameters) {
        return lag == 0 ? 1 : correlation.at(lag, correlationPart(parameters));
    }

    @Override
    public double[][] at(double[] parameters) {
        double[][] covariance = new double[waves][waves];
        for (int i = 0; i < vech.size(); i++) {
            int a = vech.row[i];
            int b = vech.column[i];
            covariance[a][b] = parameters[a] * parameters[b] * at(a - b, parameters);
            covariance[b][a] = covariance[a][b];
        }
        return covariance;
    }

    @Override
    public double[][] jacobian(double[] parameters) {
        double[][] jacobian = new double[vech.size()][parameters.length];
        double[] part = correlationPart(parameters);
        for (int i = 0; i < jacobian.length; i++) {
            int a = vech.row[i];
            int b = vech.column[i];
            double r = at(a - b, parameters);
            jacobian[i][a] += parameters[b] * r;
            jacobian[i][b] += parameters[a] * r;
            for (int p = 0; a > b && p < part.length; p++) {
                jacobian[i][waves + p] = parameters[a] * parameters[b] * correlation.first(a - b, part, p);
            }
        }
        return jacobian;
    }

    @Override
    public double[][] curvature(double[] parameters, double[] weights) {
        double[][] curvature = new double[parameters.length][parameters.length];
        double[] part = correlationPart(parameters);
        for (int i = 0; i < vech.size(); i++) {
            int a = vech.row[i];
            int b = vech.column[i];
            double r = at(a - b, parameters);
            curvature[a][b] += weights[i] * r;
            curvature[b][a] += weights[i] * r;
            for (int p = 0; a > b && p < part.length; p++) {
                double slope = weights[i] * correlation.first(a - b, part, p);
                add(curvature, a, waves + p, slope * parameters[b]);
                add(curvature, b, waves + p, slope * parameters[a]);
                for (int q = 0; q < part.length; q++) {
                    curvature[waves + p][waves + q] += weights[i] * parameters[a] * parameters[b]
                            * correlation.second(a - b, part, p, q);
                }
            }
        }
        return curvature;
    }

    private static void add(double[][] matrix, int row, int column, double value) {
        matrix[row][column] += value;
        matrix[column][row] += value;
    }

    /** Averages of the correlations by lag need not be positive definite together, so they are shrunk until they are. */
    @Override
    public double[] near(double[][] covariance) {
        double[] averages = new double[waves - 1];
        for (int i = 0; i < vech.size(); i++) {
            int a = vech.row[i];
            int b = vech.column[i];
            if (a > b) {
                averages[a - b - 1] += covariance[a][b]
                        / StrictMath.sqrt(covariance[a][a] * covariance[b][b]) / (waves - (a - b));
            }
        }
        double[] parameters = new double[waves + (waves > 1 ? correlation.parameters() : 0)];
        for (int a = 0; a < waves; a++) {
            parameters[a] = StrictMath.sqrt(covariance[a][a]);
        }
        double[] part = waves > 1 ? correlation.near(averages) : new double[0];
        do {
            System.arraycopy(part, 0, parameters, waves, part.length);
            Arrays.setAll(part, p -> part[p] / 2);
        } while (Cholesky.of(at(parameters)).isEmpty());
        return parameters;
    }
}

package nl.maatstaf.statistics.mixed;

/** The entries of the covariance are its parameters. */
final class UnstructuredCovariance implements CovarianceStructure {
    private final Vech vech;
    private final int waves;

    UnstructuredCovariance(int waves) {
        this.waves = waves;
        vech = new Vech(waves);
    }

    @Override
    public double[][] at(double[] parameters) {
        double[][] covariance = new double[waves][waves];
        for (int i = 0; i < parameters.length; i++) {
            covariance[vech.row[i]][vech.column[i]] = parameters[i];
            covariance[vech.column[i]][vech.row[i]] = parameters[i];
        }
        return covariance;
    }

    @Override
    public double[][] jacobian(double[] parameters) {
        double[][] identity = new double[parameters.length][parameters.length];
        for (int i = 0; i < identity.length; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }

    @Override
    public double[][] curvature(double[] parameters, double[] weights) {
        return new double[parameters.length][parameters.length];
    }

    @Override
    public double[] near(double[][] covariance) {
        double[] parameters = new double[vech.size()];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = covariance[vech.row[i]][vech.column[i]];
        }
        return parameters;
    }
}

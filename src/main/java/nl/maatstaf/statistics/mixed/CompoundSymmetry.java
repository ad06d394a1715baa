package nl.maatstaf.statistics.mixed;

/** The parameters are the variance and the covariance that all waves share. */
final class CompoundSymmetry implements CovarianceStructure {
    private final Vech vech;
    private final int waves;

    CompoundSymmetry(int waves) {
        this.waves = waves;
        vech = new Vech(waves);
    }

    @Override
    public double[][] at(double[] parameters) {
        double[][] covariance = new double[waves][waves];
        for (int s = 0; s < waves; s++) {
            for (int t = 0; t < waves; t++) {
                covariance[s][t] = s == t ? parameters[0] : parameters[1];
            }
        }
        return covariance;
    }

    @Override
    public double[][] jacobian(double[] parameters) {
        double[][] jacobian = new double[vech.size()][parameters.length];
        for (int i = 0; i < jacobian.length; i++) {
            if (vech.row[i] == vech.column[i]) {
                jacobian[i][0] = 1;
            } else {
                jacobian[i][1] = 1;
            }
        }
        return jacobian;
    }

    @Override
    public double[][] curvature(double[] parameters, double[] weights) {
        return new double[parameters.length][parameters.length];
    }

    /** Averages of variances and of covariances keep a covariance positive definite. */
    @Override
    public double[] near(double[][] covariance) {
        double variances = 0;
        double covariances = 0;
        for (int i = 0; i < vech.size(); i++) {
            if (vech.row[i] == vech.column[i]) {
                variances += covariance[vech.row[i]][vech.column[i]];
            } else {
                covariances += covariance[vech.row[i]][vech.column[i]];
            }
        }
        int pairs = vech.size() - waves;
        // A single wave has no covariance, so it has no parameter for one either.
        return pairs == 0
                ? new double[] {variances / waves}
                : new double[] {variances / waves, covariances / pairs};
    }
}

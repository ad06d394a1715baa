package nl.maatstaf.statistics.mixed;

/**
 * How a covariance between waves follows from its parameters. Entries of the covariance are numbered as {@link Vech}
 * numbers them. A structure says nothing about which parameters give a positive definite covariance; the search tries.
 */
interface CovarianceStructure {
    /** The covariance, waves by waves. */
    double[][] at(double[] parameters);

    /** The derivative of every entry in every parameter, entries by parameters. */
    double[][] jacobian(double[] parameters);

    /** The second derivatives of the entries, summed with a weight per entry; parameters by parameters. */
    double[][] curvature(double[] parameters, double[] weights);

    /** The parameters whose covariance is near this positive definite one. */
    double[] near(double[][] covariance);
}

package nl.maatstaf.statistics.mixed;

/** A correlation that depends on the lag only: the number of waves from the one to the other, in their order. */
interface LagCorrelation {
    int parameters();

    double at(int lag, double[] parameters);

    double first(int lag, double[] parameters, int parameter);

    double second(int lag, double[] parameters, int parameter, int other);

    /** The parameters nearest to the average correlation at every lag; the first is of lag one. */
    double[] near(double[] averages);
}

package nl.maatstaf.statistics.mixed;

/** The correlation at a lag is the correlation at lag one, to the power of the lag. */
final class AutoregressiveCorrelation implements LagCorrelation {
    @Override
    public int parameters() {
        return 1;
    }

    @Override
    public double at(int lag, double[] parameters) {
        return power(parameters[0], lag);
    }

    @Override
    public double first(int lag, double[] parameters, int parameter) {
        return lag * power(parameters[0], lag - 1);
    }

    @Override
    public double second(int lag, double[] parameters, int parameter, int other) {
        return lag < 2 ? 0 : lag * (lag - 1) * power(parameters[0], lag - 2);
    }

    private static double power(double base, int exponent) {
        double power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= base;
        }
        return power;
    }

    @Override
    public double[] near(double[] averages) {
        return new double[] {averages[0]};
    }
}

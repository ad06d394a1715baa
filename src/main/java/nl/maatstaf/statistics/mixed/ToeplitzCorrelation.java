package nl.maatstaf.statistics.mixed;

/** Every lag has its own correlation. */
final class ToeplitzCorrelation implements LagCorrelation {
    private final int waves;

    ToeplitzCorrelation(int waves) {
        this.waves = waves;
    }

    @Override
    public int parameters() {
        return waves - 1;
    }

    @Override
    public double at(int lag, double[] parameters) {
        return parameters[lag - 1];
    }

    @Override
    public double first(int lag, double[] parameters, int parameter) {
        return parameter == lag - 1 ? 1 : 0;
    }

    @Override
    public double second(int lag, double[] parameters, int parameter, int other) {
        return 0;
    }

    @Override
    public double[] near(double[] averages) {
        return averages.clone();
    }
}

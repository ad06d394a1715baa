package nl.maatstaf.statistics.mixed;

/** The sums of a pattern with the outcomes replaced by residuals; zero for unobserved waves. */
final class Residuals {
    private final double[][] mixed;
    private final double[][] products;

    private Residuals(double[][] mixed, double[][] products) {
        this.mixed = mixed;
        this.products = products;
    }

    /**
     * The residuals about means.
     *
     * @param means the coefficient of each constant at each wave
     */
    static Residuals of(Pattern pattern, double[][] means) {
        int constants = means.length;
        int waves = pattern.outcomes.length;
        double[][] mixed = new double[constants][waves];
        double[][] products = new double[waves][waves];
        for (int t : pattern.observed) {
            for (int a = 0; a < constants; a++) {
                mixed[a][t] = pattern.mixed[a][t];
                for (int b = 0; b < constants; b++) {
                    mixed[a][t] -= pattern.constants[a][b] * means[b][t];
                }
            }
        }
        for (int s : pattern.observed) {
            for (int t : pattern.observed) {
                if (t <= s) {
                    products[s][t] = pattern.outcomes[s][t];
                    for (int a = 0; a < constants; a++) {
                        products[s][t] -= means[a][s] * pattern.mixed[a][t] + mixed[a][s] * means[a][t];
                    }
                    products[t][s] = products[s][t];
                }
            }
        }
        return new Residuals(mixed, products);
    }

    /** Sums of products of constants and residuals, constants by waves. */
    double[][] mixed() {
        return mixed;
    }

    /** Sums of products of residuals, waves by waves. */
    double[][] products() {
        return products;
    }
}

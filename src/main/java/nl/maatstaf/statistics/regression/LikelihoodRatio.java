package nl.maatstaf.statistics.regression;

import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.numeric.ChiSquared;

/**
 * The likelihood ratio test of the coefficients that a larger model has beyond a smaller one: G² = 2(ℓ − ℓ₀), referred
 * to chi-squared (Wilks, The large-sample distribution of the likelihood ratio, Annals of Mathematical Statistics,
 * 1938).
 *
 * @param n         the participants of both models
 * @param statistic G²
 * @param df        how many coefficients are tested
 * @param p         the p-value
 */
public record LikelihoodRatio(long n, double statistic, int df, double p) {

    /**
     * The test of a model within another, both fitted to the same participants.
     *
     * @throws IllegalArgumentException if the models can't be nested
     */
    public static LikelihoodRatio between(LogisticFit smaller, LogisticFit larger) {
        int df = larger.parameters() - smaller.parameters();
        if (smaller.n() != larger.n() || df <= 0) {
            throw new IllegalArgumentException("The models are not one within the other.");
        }
        double statistic = StrictMath.max(0, 2 * (larger.logLikelihood() - smaller.logLikelihood()));
        return new LikelihoodRatio(larger.n(), statistic, df, ChiSquared.upper(statistic, df));
    }

    /** The test as a finding. */
    public Finding finding(String quantity) {
        return Finding.test(quantity, n, statistic, df, p);
    }
}

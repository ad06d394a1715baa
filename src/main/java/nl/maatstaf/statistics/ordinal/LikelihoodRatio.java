package nl.maatstaf.statistics.ordinal;

import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.numeric.ChiSquared;

/**
 * A likelihood-ratio test of a model within a larger one: twice the difference of the log-likelihoods, by chi-squared
 * (Wilks 1938, Annals of Mathematical Statistics 9).
 *
 * @param statistic twice the difference
 * @param df        how many parameters the larger model has more
 * @param p         the p-value
 */
public record LikelihoodRatio(double statistic, int df, double p) {

    /** The test of two fits; a difference below zero is rounding. */
    static LikelihoodRatio of(double larger, double smaller, int df) {
        double statistic = StrictMath.max(2 * (larger - smaller), 0);
        return new LikelihoodRatio(statistic, df, ChiSquared.upper(statistic, df));
    }

    Finding finding(String quantity, long n) {
        return Finding.test(quantity, n, statistic, df, p);
    }
}

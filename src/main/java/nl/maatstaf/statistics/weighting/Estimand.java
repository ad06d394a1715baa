package nl.maatstaf.statistics.weighting;

/**
 * For whom a weighted comparison holds, and with that the weights, e being the propensity score: the probability of the
 * arm that is compared with the reference.
 */
public enum Estimand {
    /** All participants: 1/e and 1/(1 − e) (Rosenbaum, Journal of the American Statistical Association, 1987). */
    ALL,
    /** Those in the arm that is compared with the reference: 1 and e/(1 − e) (Hirano and Imbens, 2001). */
    TREATED,
    /** Those who might have been in either arm: 1 − e and e (Li, Morgan and Zaslavsky, JASA, 2018). */
    OVERLAP;

    /** The weight of a participant with these log odds of the other arm, from odds so that 1 − e keeps its digits. */
    double weight(boolean inOther, double logOdds) {
        return switch (this) {
            case ALL -> 1 + StrictMath.exp(inOther ? -logOdds : logOdds);
            case TREATED -> inOther ? 1 : StrictMath.exp(logOdds);
            case OVERLAP -> 1 / (1 + StrictMath.exp(inOther ? logOdds : -logOdds));
        };
    }

    /** The derivative of the weight in the log odds. */
    double derivative(boolean inOther, double logOdds) {
        return switch (this) {
            case ALL -> inOther ? -StrictMath.exp(-logOdds) : StrictMath.exp(logOdds);
            case TREATED -> inOther ? 0 : StrictMath.exp(logOdds);
            case OVERLAP -> {
                double both = 1 / (1 + StrictMath.exp(logOdds)) / (1 + StrictMath.exp(-logOdds));
                yield inOther ? -both : both;
            }
        };
    }
}

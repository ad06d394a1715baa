package nl.maatstaf.statistics;

/**
 * A test that several quantities are zero together, by Fisher's F.
 *
 * @param f             the statistic
 * @param numeratorDf   how many quantities that don't follow from one another
 * @param denominatorDf the degrees of freedom of their variances
 * @param p             the probability of so large a statistic when all are zero
 */
public record JointTest(double f, int numeratorDf, double denominatorDf, double p) {
}

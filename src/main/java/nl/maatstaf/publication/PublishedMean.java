package nl.maatstaf.publication;

import java.math.BigDecimal;

/**
 * A protected mean.
 *
 * @param mean  the mean, one decimal
 * @param lower lower bound of its 95% interval, one decimal
 * @param upper upper bound, one decimal
 */
public record PublishedMean(BigDecimal mean, BigDecimal lower, BigDecimal upper) {}

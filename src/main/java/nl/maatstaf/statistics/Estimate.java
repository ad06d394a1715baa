package nl.maatstaf.statistics;

/** The answer to one question about a fitted model: a number with its uncertainty, or the reason why there is none. */
public sealed interface Estimate permits Estimated, NotEstimable {
}

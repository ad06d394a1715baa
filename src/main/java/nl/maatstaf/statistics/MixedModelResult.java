package nl.maatstaf.statistics;

/** What fitting a mixed model gives: the fit, or the reason why these data bear none. */
public sealed interface MixedModelResult permits MixedModelFit, NotEstimable {
}

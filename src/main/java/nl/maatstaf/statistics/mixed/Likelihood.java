package nl.maatstaf.statistics.mixed;

/** Which likelihood is maximised. */
public enum Likelihood {
    /** Restricted maximum likelihood (REML): variances count the degrees of freedom that the coefficients take. */
    RESTRICTED,
    /** Maximum likelihood (ML): for comparing models with other fixed effects. */
    FULL
}

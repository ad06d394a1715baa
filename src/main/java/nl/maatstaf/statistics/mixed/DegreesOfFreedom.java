package nl.maatstaf.statistics.mixed;

/** How small samples are allowed for. */
public enum DegreesOfFreedom {
    /** Degrees of freedom by Satterthwaite's method. */
    SATTERTHWAITE,
    /**
     * Kenward and Roger's adjusted standard errors and degrees of freedom, without the term of the second derivatives of
     * the covariance: the linear form.
     */
    KENWARD_ROGER
}

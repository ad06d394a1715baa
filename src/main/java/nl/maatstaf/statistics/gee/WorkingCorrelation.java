package nl.maatstaf.statistics.gee;

/** What the estimating equations take the correlation between observations of one cluster to be. */
public enum WorkingCorrelation {
    /** None. */
    INDEPENDENCE,
    /** The same between any two. */
    EXCHANGEABLE
}

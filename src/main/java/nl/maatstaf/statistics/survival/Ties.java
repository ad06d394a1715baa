package nl.maatstaf.statistics.survival;

/** How the partial likelihood treats events at the same time. */
public enum Ties {
    /** As if their order were unknown, approximately (Efron, 1977, J. American Statistical Association 72). */
    EFRON,
    /** As if all of them were at risk for each of them (Breslow, 1974, Biometrics 30, 89). */
    BRESLOW
}

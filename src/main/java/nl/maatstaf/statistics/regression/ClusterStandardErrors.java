package nl.maatstaf.statistics.regression;

/**
 * Standard errors of a linear regression whose rows are independent between G clusters only: the sandwich
 * (X'X)⁻¹ Σ X'A e e'A X (X'X)⁻¹ over the clusters, with H the part of the hat matrix of a cluster (Liang and Zeger,
 * Biometrika, 1986; Bell and McCaffrey, Survey Methodology, 2002; Pustejovsky and Tipton, Journal of Business &amp;
 * Economic Statistics, 2018).
 */
public enum ClusterStandardErrors {
    /** A = I. */
    CR0,
    /** CR0 with the variance times G/(G − 1). */
    CR1,
    /** CR0 with the variance times G(N − 1)/((G − 1)(N − p)), as Stata has it. */
    CR1S,
    /** A = (I − H)^(−½), the pseudo-inverse root: unbiased when rows are independent with one variance after all. */
    CR2,
    /** A = (I − H)⁻¹, close to the jackknife over clusters. */
    CR3
}

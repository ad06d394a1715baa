package nl.maatstaf.statistics.regression;

/**
 * Standard errors of a linear regression with independent rows. All but the first allow a variance per row, by the
 * sandwich (X'X)⁻¹ Σ w e² xx' (X'X)⁻¹ over the rows, with h for the leverage of a row (White, Econometrica, 1980;
 * MacKinnon and White, Journal of Econometrics, 1985).
 */
public enum StandardErrors {
    /** One variance for all rows: σ²(X'X)⁻¹. */
    CLASSIC,
    /** w = 1. */
    HC0,
    /** w = n/(n − p). */
    HC1,
    /** w = 1/(1 − h), unbiased when there is one variance after all. */
    HC2,
    /** w = 1/(1 − h)², close to the jackknife. */
    HC3
}

package nl.maatstaf.statistics.gee;

import nl.maatstaf.statistics.Estimate;

/**
 * The risks that the model gives for all observations together if everyone were in one arm: the mean over observations
 * of the fitted probability with the arm set (Lane and Nelder, Analysis of covariance and standardization as instances
 * of prediction, Biometrics, 1982).
 *
 * @param reference  with everyone in the reference arm, as a share of 1
 * @param compared   with everyone in the other arm, as a share of 1
 * @param difference compared minus reference
 */
public record StandardisedRisks(Estimate reference, Estimate compared, Estimate difference) {
}

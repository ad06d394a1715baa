package nl.maatstaf.statistics.gee;

import nl.maatstaf.statistics.Estimate;

/**
 * The risks that the model gives for a population if everyone were in one arm: the mean over its rows of the fitted
 * probability with the arm set (Lane and Nelder, Analysis of covariance and standardization as instances of prediction,
 * Biometrics, 1982). Standard errors are by the delta method, the population taken as given.
 *
 * @param reference    with everyone in the reference arm, as a share of 1
 * @param compared     with everyone in the other arm, as a share of 1
 * @param difference   compared minus reference
 * @param logOddsRatio what being in the other arm adds to the log-odds, the mean over the rows
 */
public record StandardisedRisks(Estimate reference, Estimate compared, Estimate difference, Estimate logOddsRatio) {
}

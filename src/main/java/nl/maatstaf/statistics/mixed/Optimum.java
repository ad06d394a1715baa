package nl.maatstaf.statistics.mixed;

/**
 * Where a likelihood is highest.
 *
 * @param point             the likelihood there
 * @param derivatives       its derivatives in the entries of the covariances
 * @param covarianceOfSigma the covariance of the entries: twice the inverse of the observed Hessian of minus twice the
 *                          log-likelihood in the parameters, carried over to the entries
 */
record Optimum(LikelihoodPoint point, Derivatives derivatives, double[][] covarianceOfSigma) {
}

package nl.maatstaf.statistics.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.Result;

/**
 * What an analysis of covariance found.
 *
 * @param n              the participants
 * @param difference     the other arm minus the reference, at equal covariates, in the unit of the outcome
 * @param reference      the mean of the reference arm if it had the covariates of all participants
 * @param other          the same of the other arm
 * @param coefficients   the coefficients, by the names that R gives them
 * @param df             participants less coefficients
 * @param sigma          the residual standard deviation, in the unit of the outcome
 * @param rSquared       the part of the variance that the model explains
 * @param standardErrors how standard errors were found
 */
public record AncovaFit(
        long n, Estimated difference, Estimate reference, Estimate other, SequencedMap<String, Estimate> coefficients,
        long df, double sigma, double rSquared, StandardErrors standardErrors) implements Result {
    /** Long and Ervin, Using heteroscedasticity consistent standard errors, The American Statistician, 2000. */
    private static final int ENOUGH_FOR_UNCORRECTED = 250;

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(List.of(Finding.of("difference", n, difference)));
        coefficients.forEach((name, estimate) -> findings.add(Finding.of("coefficient:" + name, n, estimate)));
        findings.add(Finding.value("residual-standard-deviation", n, sigma));
        findings.add(Finding.value("r-squared", n, rSquared));
        return List.copyOf(findings);
    }

    @Override
    public List<Caveat> caveats() {
        boolean uncorrected = standardErrors == StandardErrors.HC0 || standardErrors == StandardErrors.HC1;
        return uncorrected && n < ENOUGH_FOR_UNCORRECTED
                ? List.of(new Caveat(Caveat.Code.SMALL_SAMPLE, "With " + n + " participants the " + standardErrors
                        + " standard errors tend to be too small; HC3 is better below " + ENOUGH_FOR_UNCORRECTED
                        + "."))
                : List.of();
    }
}

package nl.maatstaf.statistics.gee;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.Result;
import nl.maatstaf.statistics.formula.ModelException;

/**
 * A marginal logistic model at the solution of its estimating equations. Standard errors are robust, with intervals and
 * tests by the normal distribution.
 *
 * @param working      the working correlation
 * @param arms         the names of the two arms, the reference first
 * @param observations the number of observations
 * @param events       how many of them are events
 * @param clusterName  the variable that tells which observations belong together
 * @param clusters     the number of its values
 * @param coefficients log odds ratios, by the names that R gives them
 * @param standardised the risks of the arms
 * @param risks        the risks that the model gives for others
 * @param correlation  the estimated correlation between two observations of a cluster; nothing with independence, and
 *                     nothing where no cluster has two observations
 * @param scale        the variance of Pearson's residuals, near 1 for a model that fits
 */
public record LogisticGeeFit(
        WorkingCorrelation working,
        List<String> arms,
        long observations,
        long events,
        String clusterName,
        long clusters,
        SequencedMap<String, Estimate> coefficients,
        StandardisedRisks standardised,
        FittedRisks risks,
        OptionalDouble correlation,
        double scale)
        implements Result {
    /** Below this robust standard errors are too small; Mancl and DeRouen (2001), Biometrics 57:126-134. */
    private static final int ENOUGH_CLUSTERS = 40;
    /** Peduzzi and others (1996), Journal of Clinical Epidemiology 49:1373-1379. */
    private static final int EVENTS_PER_COEFFICIENT = 10;

    public LogisticGeeFit {
        arms = List.copyOf(arms);
        coefficients = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(coefficients));
    }

    /**
     * One coefficient, a log odds ratio.
     *
     * @throws ModelException if there is none of this name
     */
    public Estimate coefficient(String name) {
        Estimate estimate = coefficients.get(name);
        if (estimate == null) {
            throw new ModelException("The model has no coefficient " + name + ".");
        }
        return estimate;
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.of("risk-difference", clusters, standardised.difference()));
        findings.add(Finding.of("risk:" + arms.getFirst(), clusters, standardised.reference()));
        findings.add(Finding.of("risk:" + arms.getLast(), clusters, standardised.compared()));
        coefficients.forEach((name, estimate) -> findings.add(Finding.of("coefficient:" + name, clusters, estimate)));
        if (correlation.isPresent()) {
            findings.add(Finding.value("correlation", clusters, correlation.getAsDouble()));
        } else if (working == WorkingCorrelation.EXCHANGEABLE) {
            findings.add(Finding.of("correlation", clusters,
                    new NotEstimable(Refusal.COVARIANCE_NOT_IDENTIFIED, noPairs() + ".")));
        }
        findings.add(Finding.value("scale", clusters, scale));
        return findings;
    }

    private String noPairs() {
        return "No two observations have the same " + clusterName;
    }

    @Override
    public List<Caveat> caveats() {
        List<Caveat> caveats = new ArrayList<>();
        if (working == WorkingCorrelation.EXCHANGEABLE && correlation.isEmpty()) {
            caveats.add(new Caveat(
                    Caveat.Code.COVARIANCE_FALLBACK, noPairs() + ", so that they are taken as independent."));
        }
        if (clusters < ENOUGH_CLUSTERS) {
            caveats.add(new Caveat(Caveat.Code.FEW_CLUSTERS, "There are " + clusters + " values of " + clusterName
                    + ", fewer than " + ENOUGH_CLUSTERS + ", so that the standard errors may be too small."));
        }
        long fewer = StrictMath.min(events, observations - events);
        if (fewer < EVENTS_PER_COEFFICIENT * (coefficients.size() - 1L)) {
            caveats.add(new Caveat(Caveat.Code.SMALL_SAMPLE, "The rarer outcome occurs in " + fewer
                    + " observations, fewer than " + EVENTS_PER_COEFFICIENT
                    + " for every coefficient beside the intercept."));
        }
        return caveats;
    }
}

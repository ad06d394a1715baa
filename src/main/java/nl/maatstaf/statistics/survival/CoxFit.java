package nl.maatstaf.statistics.survival;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.Result;

/**
 * A fitted Cox regression.
 *
 * @param participants      how many were followed
 * @param events            how many had the event
 * @param coefficients      the covariates, in the order of the formula
 * @param nullLogLikelihood the log partial likelihood with all coefficients zero
 * @param logLikelihood     the log partial likelihood at its maximum
 * @param likelihoodRatio   the likelihood-ratio test that all coefficients are zero
 * @param score             the score test of the same
 * @param wald              the Wald test of the same
 * @param caveats           few events
 */
public record CoxFit(
        long participants,
        long events,
        List<CoxCoefficient> coefficients,
        double nullLogLikelihood,
        double logLikelihood,
        Test likelihoodRatio,
        Test score,
        Test wald,
        List<Caveat> caveats) implements Result {
    /**
     * A test that all coefficients are zero.
     *
     * @param statistic chi-squared if they are
     * @param df        the number of coefficients
     * @param p         the p-value
     */
    public record Test(double statistic, int df, double p) {
    }

    public CoxFit {
        coefficients = List.copyOf(coefficients);
        caveats = List.copyOf(caveats);
    }

    /**
     * The effect of a covariate.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public CoxCoefficient coefficient(String name) {
        return coefficients.stream()
                .filter(coefficient -> coefficient.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The model has no covariate " + name + "."));
    }

    @Override
    public List<Finding> findings() {
        return Stream.of(
                        coefficients.stream().flatMap(coefficient -> hazardRatio(coefficient).stream()),
                        coefficients.stream().map(coefficient -> Finding.of(
                                "log-hazard-ratio:" + coefficient.name(), participants, coefficient.logHazardRatio())),
                        Stream.of(test("likelihood-ratio-test", likelihoodRatio), test("score-test", score),
                                test("wald-test", wald), Finding.value("events", participants, events),
                                Finding.value("log-likelihood", participants, logLikelihood)))
                .flatMap(findings -> findings)
                .toList();
    }

    private Optional<Finding> hazardRatio(CoxCoefficient coefficient) {
        OptionalDouble ratio = coefficient.hazardRatio();
        return coefficient.interval().map(interval -> Finding
                .value("hazard-ratio:" + coefficient.name(), participants, ratio.orElseThrow(), interval)
                .withP(coefficient.logHazardRatio().p()));
    }

    private Finding test(String name, Test test) {
        return Finding.test(name, participants, test.statistic(), test.df(), test.p());
    }
}

package nl.maatstaf.statistics.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.Result;
import nl.maatstaf.statistics.formula.ModelException;

/** A logistic regression at the maximum of its likelihood. */
public final class LogisticFit implements Result {
    /** Peduzzi and others, Journal of Clinical Epidemiology, 1996. */
    private static final int EVENTS_PER_COEFFICIENT = 10;

    private final List<String> names;
    private final double[] coefficients;
    private final double[][] covariance;
    private final double logLikelihood;
    private final double[] logOdds;
    private final long events;

    LogisticFit(List<String> names, double[] coefficients, double[][] covariance, double logLikelihood,
            double[] logOdds, long events) {
        this.names = List.copyOf(names);
        this.coefficients = coefficients;
        this.covariance = covariance;
        this.logLikelihood = logLikelihood;
        this.logOdds = logOdds;
        this.events = events;
    }

    /** The number of participants. */
    public long n() {
        return logOdds.length;
    }

    /** The number of participants with the event. */
    public long events() {
        return events;
    }

    /** The names of the coefficients, as R spells them, in the order of the covariance matrix. */
    public List<String> names() {
        return names;
    }

    /** The coefficients, log odds ratios with normal intervals, by name. */
    public SequencedMap<String, Estimated> coefficients() {
        SequencedMap<String, Estimated> estimates = new LinkedHashMap<>();
        names.forEach(name -> estimates.put(name, coefficient(name)));
        return Collections.unmodifiableSequencedMap(estimates);
    }

    /**
     * One coefficient, a log odds ratio with a normal interval.
     *
     * @throws ModelException if there is none of this name
     */
    public Estimated coefficient(String name) {
        int k = names.indexOf(name);
        if (k < 0) {
            throw new ModelException("The model has no coefficient " + name + ".");
        }
        return Estimated.normal(coefficients[k], StrictMath.sqrt(covariance[k][k]));
    }

    /** The covariance matrix of the coefficients: the inverse of the information at the maximum. */
    public double[][] covariance() {
        return Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
    }

    /** The logarithm of the likelihood at its maximum: Σ log p over events and log(1 − p) over the others. */
    public double logLikelihood() {
        return logLikelihood;
    }

    /** The number of coefficients. */
    public int parameters() {
        return names.size();
    }

    /** The fitted probability of the event, by row of the data. */
    public double[] probabilities() {
        return Arrays.stream(logOdds).map(value -> 1 / (1 + StrictMath.exp(-value))).toArray();
    }

    /** The logarithm of the odds of the event, x'β, by row; it keeps the digits of a probability close to one. */
    public double[] logOdds() {
        return logOdds.clone();
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        coefficients().forEach((name, estimate) -> findings.add(Finding.of("coefficient:" + name, n(), estimate)));
        findings.add(Finding.value("log-likelihood", n(), logLikelihood));
        return List.copyOf(findings);
    }

    @Override
    public List<Caveat> caveats() {
        long fewer = StrictMath.min(events, n() - events);
        return fewer >= (long) EVENTS_PER_COEFFICIENT * (parameters() - 1)
                ? List.of()
                : List.of(new Caveat(Caveat.Code.SMALL_SAMPLE, "The rarer outcome occurs in " + fewer
                        + " participants, fewer than " + EVENTS_PER_COEFFICIENT
                        + " for every coefficient beside the intercept."));
    }
}

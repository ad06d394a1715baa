package nl.maatstaf.statistics.ordinal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.Interval;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Result;

/**
 * What {@link ProportionalOdds} finds.
 *
 * @param n              the participants
 * @param thresholds     θ by the positions of the levels that a threshold separates: {@code 1|2}
 * @param coefficients   β by column, as R spells it: log odds ratios of a higher outcome
 * @param armColumn      the column of the arm
 * @param logLikelihood  the log-likelihood at its maximum
 * @param armTest        the likelihood-ratio test of no difference between the arms
 * @param proportionality the likelihood-ratio test of one odds ratio for the arm against one at every threshold, or
 *                       why there is none
 * @param caveats        levels that nobody has, and proportional odds that the data speak against
 */
public record ProportionalOddsFit(
        long n,
        SequencedMap<String, Estimated> thresholds,
        SequencedMap<String, Estimated> coefficients,
        String armColumn,
        double logLikelihood,
        LikelihoodRatio armTest,
        Outcome<LikelihoodRatio> proportionality,
        List<Caveat> caveats) implements Result {
    public ProportionalOddsFit {
        thresholds = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(thresholds));
        coefficients = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(coefficients));
        caveats = List.copyOf(caveats);
    }

    /** The log of the odds ratio that all thresholds share, other arm against reference. */
    public Estimated logOddsRatio() {
        return Objects.requireNonNull(coefficients.get(armColumn));
    }

    /** The odds ratio of a higher outcome, other arm against reference, that all thresholds share. */
    public double commonOddsRatio() {
        return StrictMath.exp(logOddsRatio().estimate());
    }

    /** The 95% confidence interval of the common odds ratio: that of its logarithm, by the normal distribution. */
    public Interval commonOddsRatioInterval() {
        return new Interval(StrictMath.exp(logOddsRatio().lower()), StrictMath.exp(logOddsRatio().upper()));
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.value("common-odds-ratio", n, commonOddsRatio(), commonOddsRatioInterval())
                .withP(logOddsRatio().p()));
        findings.add(armTest.finding("likelihood-ratio", n));
        findings.add(switch (proportionality) {
            case Outcome.Answered<LikelihoodRatio>(LikelihoodRatio test) -> test.finding("proportionality", n);
            case Outcome.Refused<LikelihoodRatio>(var reason) -> Finding.of("proportionality", n, reason);
        });
        coefficients.forEach((name, estimate) -> findings.add(Finding.of("coefficient:" + name, n, estimate)));
        thresholds.forEach((name, estimate) -> findings.add(Finding.of("threshold:" + name, n, estimate)));
        return findings;
    }
}

package nl.maatstaf.statistics.ordinal;

import java.util.Arrays;
import nl.maatstaf.statistics.Interval;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Procedure;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.numeric.StudentT;

/**
 * The test of Brunner and Munzel (2000, Biometrical Journal 42, 17–25) of P(other &gt; reference) + P(equal)/2 = ½, for
 * arms that may differ in spread. Written with placements: a_i is the share of the other arm below outcome i of the
 * reference (ties for half), b_j the share of the reference below outcome j of the other arm. The estimate is the mean
 * of b, its variance s²(a)/m + s²(b)/n with the Satterthwaite df of these two terms, as in Welch's test; the interval
 * is by Student's t about the estimate and may pass 0 or 1.
 * Refused: a single arm, an arm with one participant, an outcome that never varies, and arms without overlap, where
 * the variance is zero.
 *
 * @param outcome the variable that is compared: numbers, or a factor whose levels go up
 * @param arm     the factor of two levels, the reference first
 */
public record BrunnerMunzel(String outcome, String arm) implements Procedure<DataTable, RelativeEffect> {

    /** Brunner and Munzel (2000) recommend the t approximation from ten in each arm. */
    private static final int ENOUGH = 10;

    @Override
    public Method method() {
        return Method.named("brunner-munzel");
    }

    @Override
    public Outcome<RelativeEffect> run(DataTable data) {
        return Outcome.of(() -> test(TwoSamples.of(data, outcome, arm)));
    }

    private RelativeEffect test(TwoSamples samples) {
        long m = samples.referenceSize();
        long n = samples.otherSize();
        if (m < 2 || n < 2) {
            throw new NotEstimableException(Refusal.TOO_FEW_PARTICIPANTS, "The arm "
                    + samples.arms().levels().get(m < 2 ? 0 : 1) + " has one participant, so its spread is unknown.");
        }
        double[] other = samples.otherPlacements();
        double referenceTerm = variance(samples.referencePlacements()) / n / n / m;
        double otherTerm = variance(other) / m / m / n;
        double variance = referenceTerm + otherTerm;
        if (variance == 0) {
            throw new NotEstimableException(Refusal.SEPARATION, "Every value of " + outcome
                    + " in one arm is larger than all those in the other, so the variance can't be estimated.");
        }
        double estimate = mean(other) / m;
        double standardError = StrictMath.sqrt(variance);
        double statistic = (mean(other) - m / 2.0) / m / standardError;
        double df = variance * variance
                / (referenceTerm * referenceTerm / (m - 1) + otherTerm * otherTerm / (n - 1));
        double margin = StudentT.quantile((1 + Interval.CONFIDENCE) / 2, df) * standardError;
        return new RelativeEffect(samples.size(), estimate, standardError, statistic, df,
                StudentT.twoSided(statistic, df), new Interval(estimate - margin, estimate + margin),
                samples.smallerThan(ENOUGH, "the approximation by Student's t"));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum() / (values.length - 1);
    }
}

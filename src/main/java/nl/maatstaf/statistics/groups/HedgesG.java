package nl.maatstaf.statistics.groups;

import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Interval;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Procedure;
import nl.maatstaf.statistics.numeric.NoncentralT;
import org.apache.commons.math3.special.Beta;

/**
 * The difference between two means in standard deviations: Cohen's d = (ȳ₁ − ȳ₀)/s with s² the variance within arms,
 * and Hedges' g = J d without its bias (Hedges, Distribution theory for Glass's estimator of effect size, Journal of
 * Educational Statistics, 1981). Intervals come from the noncentral t distribution, as d·√(n₁n₀/(n₁ + n₀)) is Student's
 * t (Steiger and Fouladi, in What if there were no significance tests?, 1997), and from the large-sample variance.
 */
public record HedgesG() implements Procedure<TwoSamples, StandardisedDifference> {
    @Override
    public Method method() {
        return Method.named("hedges-g");
    }

    /** Compares the means. Refuses an arm with fewer than two values, and arms within which nothing varies. */
    @Override
    public Outcome<StandardisedDifference> run(TwoSamples samples) {
        return Outcome.of(() -> compare(samples));
    }

    private static StandardisedDifference compare(TwoSamples samples) {
        samples.refuseWithoutVariance();
        double df = samples.n() - 2;
        double perUnit = StrictMath.sqrt(1.0 / samples.other().n() + 1.0 / samples.reference().n());
        double d = samples.difference() / StrictMath.sqrt(samples.pooledVariance());
        double correction = correction(df);
        double g = correction * d;
        double variance = perUnit * perUnit + g * g / (2 * samples.n());
        NoncentralT distribution = new NoncentralT(df);
        double t = d / perUnit;
        double tail = (1 - Interval.CONFIDENCE) / 2;
        double lower = distribution.noncentrality(t, 1 - tail) * perUnit;
        double upper = distribution.noncentrality(t, tail) * perUnit;
        return new StandardisedDifference(samples.n(), d, correction, 1 - 3 / (4 * df - 1),
                Estimated.normal(g, StrictMath.sqrt(variance)), new Interval(lower, upper),
                new Interval(correction * lower, correction * upper));
    }

    /** J = Γ(df/2) / (√(df/2) Γ((df − 1)/2)), by the beta function, in which large logarithms don't cancel. */
    private static double correction(double df) {
        return StrictMath.sqrt(2 * StrictMath.PI / df) * StrictMath.exp(-Beta.logBeta((df - 1) / 2, 0.5));
    }
}

package nl.maatstaf.statistics.groups;

import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Procedure;

/**
 * The difference between two means by Welch's test, which doesn't take the variances as equal: t = (ȳ₁ − ȳ₀)/√(v₁ + v₀)
 * with v = s²/n and df = (v₁ + v₀)²/(v₁²/(n₁ − 1) + v₀²/(n₀ − 1)) (Welch, The generalization of Student's problem when
 * several different population variances are involved, Biometrika, 1947). Student's test with one variance is given
 * beside it.
 */
public record Welch() implements Procedure<TwoSamples, WelchComparison> {
    @Override
    public Method method() {
        return Method.named("welch-t");
    }

    /** Compares the means. Refuses an arm with fewer than two values, and arms within which nothing varies. */
    @Override
    public Outcome<WelchComparison> run(TwoSamples samples) {
        return Outcome.of(() -> compare(samples));
    }

    private static WelchComparison compare(TwoSamples samples) {
        samples.refuseWithoutVariance();
        SampleMoments reference = samples.reference();
        SampleMoments other = samples.other();
        double standardError = samples.standardError();
        // As shares of their sum the terms neither underflow nor overflow when squared.
        double share = other.variance() / other.n() / (standardError * standardError);
        double rest = reference.variance() / reference.n() / (standardError * standardError);
        double df = 1 / (share * share / (other.n() - 1) + rest * rest / (reference.n() - 1));
        double pooled = StrictMath.sqrt(samples.pooledVariance() * (1.0 / reference.n() + 1.0 / other.n()));
        return new WelchComparison(samples, Estimated.of(samples.difference(), standardError, df),
                Estimated.of(samples.difference(), pooled, samples.n() - 2));
    }
}

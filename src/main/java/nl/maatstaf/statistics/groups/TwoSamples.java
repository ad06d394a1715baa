package nl.maatstaf.statistics.groups;

import java.util.Arrays;
import java.util.OptionalDouble;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.ModelException;

/**
 * Two independent samples of one outcome.
 *
 * @param referenceName what the arm is called that the other is compared with
 * @param reference     its sample
 * @param otherName     what the other arm is called
 * @param other         its sample
 */
public record TwoSamples(String referenceName, SampleMoments reference, String otherName, SampleMoments other) {
    /** The part of the means below which a standard error is rounding, as R's t.test has it. */
    private static final double ROUNDING = 10 * StrictMath.ulp(1.0);

    /**
     * The samples that data hold, the first level of the factor being the reference.
     *
     * @throws NotEstimableException if there are participants in other than two arms
     * @throws ModelException        if the data lack a variable
     */
    public static TwoSamples of(DataTable data, String outcome, String arm) {
        double[] values = data.numbers(outcome);
        Arms arms = Arms.of(data, arm);
        return new TwoSamples(arms.reference(), moments(values, arms.rows(data, arms.reference())),
                arms.other(), moments(values, arms.rows(data, arms.other())));
    }

    private static SampleMoments moments(double[] values, int[] rows) {
        return SampleMoments.of(Arrays.stream(rows).mapToDouble(row -> values[row]).toArray());
    }

    /** The values in both samples. */
    public long n() {
        return reference.n() + other.n();
    }

    /** The other mean minus the reference. */
    public double difference() {
        return other.mean() - reference.mean();
    }

    /**
     * The difference in standard deviations for a table of baselines, (ȳ₁ − ȳ₀)/√((s₁² + s₀²)/2); of shares too, their
     * variance being p(1 − p). It describes the samples and has no interval; {@link HedgesG} estimates. Austin (2009),
     * Communications in Statistics - Simulation and Computation 38:1228-1234.
     *
     * @return nothing where a sample has fewer than two values or neither varies
     */
    public OptionalDouble standardisedDifference() {
        double variance = (reference.variance() + other.variance()) / 2;
        return reference.n() > 1 && other.n() > 1 && variance > 0
                ? OptionalDouble.of(difference() / StrictMath.sqrt(variance)) : OptionalDouble.empty();
    }

    /** The variance within the samples, taken as one: Σ(n − 1)s² / (n₁ + n₂ − 2). */
    double pooledVariance() {
        return ((reference.n() - 1) * reference.variance() + (other.n() - 1) * other.variance()) / (n() - 2);
    }

    /** Welch's standard error of the difference. */
    double standardError() {
        return StrictMath.sqrt(reference.variance() / reference.n() + other.variance() / other.n());
    }

    void refuseWithoutVariance() {
        refuseFewerThanTwo(referenceName, reference);
        refuseFewerThanTwo(otherName, other);
        double larger = StrictMath.max(StrictMath.abs(reference.mean()), StrictMath.abs(other.mean()));
        if (!(standardError() > ROUNDING * larger)) {
            throw new NotEstimableException(Refusal.ZERO_VARIANCE, "The values are all equal within the "
                    + referenceName + " and within the " + otherName + " arm, so the difference of " + difference()
                    + " between the means has no test.");
        }
    }

    private static void refuseFewerThanTwo(String arm, SampleMoments sample) {
        if (sample.n() == 0) {
            throw new NotEstimableException(Refusal.NO_DATA, "The " + arm + " arm has no value.");
        }
        if (sample.n() == 1) {
            throw new NotEstimableException(
                    Refusal.TOO_FEW_PARTICIPANTS, "The " + arm + " arm has one value, which has no variance.");
        }
    }
}

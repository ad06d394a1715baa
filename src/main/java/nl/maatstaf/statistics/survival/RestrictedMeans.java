package nl.maatstaf.statistics.survival;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.Result;

/**
 * The mean times without the event until tau in two arms, and their difference.
 *
 * @param tau       where the means are cut off, in the unit of time
 * @param reference the reference arm
 * @param other     the other arm
 * @param caveats   few events, or none
 */
public record RestrictedMeans(double tau, Arm reference, Arm other, List<Caveat> caveats) implements Result {
    /**
     * The mean in one arm.
     *
     * @param arm           its name
     * @param participants  how many were followed
     * @param mean          the mean time without the event until tau, in the unit of time
     * @param standardError its standard error; zero where nobody had the event
     */
    public record Arm(String arm, long participants, double mean, double standardError) {
        private Finding finding() {
            String key = "restricted-mean:" + arm;
            return standardError > 0
                    ? Finding.value(key, participants, mean, Estimated.normal(mean, standardError).interval())
                            .withStandardError(standardError)
                    : Finding.value(key, participants, mean).withStandardError(standardError);
        }
    }

    public RestrictedMeans {
        caveats = List.copyOf(caveats);
    }

    /** The mean of the other arm minus that of the reference arm, in the unit of time. */
    public double difference() {
        return other.mean() - reference.mean();
    }

    /** The standard error of the difference; zero where nothing varies. */
    public double standardError() {
        return StrictMath.hypot(reference.standardError(), other.standardError());
    }

    /** The test and the interval of the difference by the normal distribution; none where nothing varies. */
    public Optional<Estimated> test() {
        return standardError() > 0 ? Optional.of(Estimated.normal(difference(), standardError())) : Optional.empty();
    }

    @Override
    public List<Finding> findings() {
        long participants = reference.participants() + other.participants();
        Finding difference = test().map(estimate -> Finding.of("difference", participants, estimate))
                .orElseGet(() -> Finding.value("difference", participants, difference())
                        .withStandardError(standardError()));
        return Stream.concat(Stream.of(difference), Stream.of(reference, other).map(Arm::finding)).toList();
    }
}

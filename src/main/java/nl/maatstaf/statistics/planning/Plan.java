package nl.maatstaf.statistics.planning;

import java.util.List;
import java.util.stream.Stream;
import nl.maatstaf.statistics.Finding;
import nl.maatstaf.statistics.Result;

/**
 * A design with the number of participants, the difference and the power that belong together.
 *
 * @param referenceParticipants the participants of the reference arm at the start, not rounded
 * @param otherParticipants     the participants of the other arm at the start, not rounded
 * @param difference            the difference between the arms, in the unit of the outcome
 * @param power                 the probability that the test is significant
 * @param alpha                 the two-sided significance level
 * @param sought                which of them was sought: participants, difference or power
 */
public record Plan(
        double referenceParticipants,
        double otherParticipants,
        double difference,
        double power,
        double alpha,
        String sought)
        implements Result {
    /** Participants per arm, difference and power; the one that was sought first. */
    @Override
    public List<Finding> findings() {
        long n = (long) (StrictMath.ceil(referenceParticipants) + StrictMath.ceil(otherParticipants));
        return Stream.of(
                        Finding.value("participants:reference", n, referenceParticipants),
                        Finding.value("participants:other", n, otherParticipants),
                        Finding.value("difference", n, difference),
                        Finding.value("power", n, power))
                .sorted((left, right) -> Boolean.compare(
                        right.quantity().startsWith(sought), left.quantity().startsWith(sought)))
                .toList();
    }
}

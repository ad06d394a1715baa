package nl.maatstaf.responding;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;
import nl.maatstaf.instrument.Answers;

/**
 * How long somebody looks at the pages of questions, kept in memory for as long as their session lasts and told as a
 * band only. What counts is the time on those pages divided by the number of answers: below 2 seconds is fast, as in
 * Huang and others (2012), Journal of Business and Psychology 27, 99–114; above 30 seconds is slow, which is our own
 * limit, more than three times the 9 seconds that we tell people a question takes.
 *
 * <p>No band is told of whoever gave part of the answers elsewhere or before, left a page open for more than 5 minutes,
 * or gave fewer than 10 answers.
 */
public final class Stopwatch {

    private static final Duration FAST_BELOW = Duration.ofSeconds(2);
    private static final Duration SLOW_ABOVE = Duration.ofSeconds(30);
    private static final Duration INTERRUPTED_AFTER = Duration.ofMinutes(5);
    private static final int FEWEST_ANSWERS = 10;

    private final LongSupplier nanos;
    private final Set<String> answeredHere = new HashSet<>();
    private OptionalLong shownSince = OptionalLong.empty();
    private long total;
    private boolean interrupted;

    /**
     * Starts with nothing measured.
     *
     * @param nanos the time, in nanoseconds from any moment
     */
    public Stopwatch(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** The page of a question comes in sight. */
    public void shows() {
        hides();
        shownSince = OptionalLong.of(nanos.getAsLong());
    }

    /** A page comes in sight on which time doesn't count. */
    public void hides() {
        shownSince.ifPresent(since -> {
            long looked = nanos.getAsLong() - since;
            total += looked;
            interrupted |= looked > INTERRUPTED_AFTER.toNanos();
        });
        shownSince = OptionalLong.empty();
    }

    /** An answer to this question was given or taken back. */
    public void answers(String question) {
        answeredHere.add(question);
    }

    /** The band, unless it can't be told; of these answers, which are about to be sent. */
    public Optional<Speed> band(Answers sent) {
        int answers = sent.byQuestion().size();
        if (interrupted || answers < FEWEST_ANSWERS || !answeredHere.containsAll(sent.byQuestion().keySet())) {
            return Optional.empty();
        }
        long each = total / answers;
        if (each < FAST_BELOW.toNanos()) {
            return Optional.of(Speed.FAST);
        }
        return Optional.of(each > SLOW_ABOVE.toNanos() ? Speed.SLOW : Speed.USUAL);
    }

    /** Tells no time, wherever this is written. */
    @Override
    public String toString() {
        return "Stopwatch[not shown]";
    }
}

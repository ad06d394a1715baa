package nl.maatstaf.responding;

import java.time.Duration;

/** How many failures there were lately, from everywhere: a bucket that leaks one a second. */
final class Flood {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /** A thousand people who all start on the morning that the letters come don't make so many mistakes. */
    private static final long HONEST = 60;

    /** So that a flood is forgotten in ten minutes, however large. */
    private static final long MOST = 600;

    private long failures;
    private long leaked;

    void add(long now) {
        leak(now);
        leaked = failures == 0 ? now : leaked;
        failures = Math.min(MOST, failures + 1);
    }

    /** {@return how long every try waits now, in nanoseconds} */
    long at(long now) {
        leak(now);
        return Math.min(2, failures / HONEST) * SECOND;
    }

    private void leak(long now) {
        long seconds = Math.min(failures, (now - leaked) / SECOND);
        failures -= seconds;
        leaked += seconds * SECOND;
    }
}

package nl.maatstaf.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes whoever guesses wait, longer with every wrong guess and never for good: somebody who guesses at an account on
 * purpose must not be able to lock its owner out. A try counts as wrong from its beginning, so that many at once gain
 * nothing, and too early a try costs nothing.
 */
final class Patience {

    private static final int FREE = 3;
    private static final int MOST_DOUBLINGS = 20;
    private static final int MOST_NAMES = 100_000;

    private final Duration longest;
    private final Map<String, Wait> waits = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wait> eldest) {
            return size() > MOST_NAMES;
        }
    };

    private record Wait(int wrong, Instant until) {}

    Patience(Duration longest) {
        this.longest = longest;
    }

    /** {@return whether a try is allowed now; it then counts as a wrong one until told otherwise} */
    synchronized boolean allows(String name, Instant now) {
        Wait wait = waits.remove(name);
        if (wait != null && now.isBefore(wait.until())) {
            waits.put(name, wait);
            return false;
        }
        int wrong = wait == null ? 1 : wait.wrong() + 1;
        waits.put(name, new Wait(wrong, now.plus(after(wrong))));
        return true;
    }

    synchronized void right(String name) {
        waits.remove(name);
    }

    private Duration after(int wrong) {
        if (wrong < FREE) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(wrong - FREE, MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}

package nl.maatstaf.responding;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One network at the {@link Turnstile}. Times are nanoseconds. */
final class Gate {

    /** How many failures have no consequence, unless there is a flood. */
    static final int FREE = 5;

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST = 60 * SECOND;
    private static final long FORGOTTEN_AFTER = Duration.ofMinutes(10).toNanos();

    /** Beyond this many the delay grows no more, and neither does what there is to forget. */
    private static final int MOST = FREE + 7;

    /** For this part of its last delay a gate waits for whoever drew the lot, before it opens for others. */
    private static final int SHARE_FOR_LOT = 4;

    private State state;
    private long delay;
    private boolean waitedFor;
    private long waitedUntil;
    private long drawing = 1;
    private int lots;
    private @Nullable Caller next;

    /**
     * What a success takes back.
     *
     * @param failures how many are remembered
     * @param since    when the forgetting of the next one began
     * @param shut     until when
     */
    private record State(int failures, long since, long shut) {}

    /** Whether it is somebody's turn. */
    sealed interface Turn {}

    /**
     * Not yet.
     *
     * @param nanos how long
     */
    record Later(long nanos) implements Turn {}

    /** Now. Counted as a failure, unless that is taken back. */
    final class Now implements Turn {

        private final State before;
        private final State after;

        private Now(State before, State after) {
            this.before = before;
            this.after = after;
        }

        /** Leaves the count alone when others passed since: what they did is not this one's to take back. */
        void takeBack() {
            if (state == after) {
                state = before;
                waitedFor = true;
            }
        }
    }

    Gate(long now) {
        this.state = new State(0, now, now);
    }

    /**
     * Asks for a turn.
     *
     * @param flood how long every try waits now
     */
    Turn turn(Caller caller, long now, long flood, RandomGenerator random) {
        forget(now);
        if (!waitedFor) {
            waitedFor = true;
            waitedUntil = now + flood;
        }
        drawLot(caller, now, random);
        long wait = Math.max(Math.max(state.shut() - now, waitedUntil - now), waitForLot(caller, now));
        if (wait > 0) {
            return new Later(wait);
        }
        State before = state;
        int failures = Math.min(MOST, before.failures() + 1);
        delay = delayAfter(flood > 0 ? failures + FREE : failures);
        state = new State(failures, before.failures() == 0 ? now : before.since(), now + delay);
        waitedFor = false;
        drawing++;
        lots = 0;
        next = null;
        return new Now(before, state);
    }

    private void drawLot(Caller caller, long now, RandomGenerator random) {
        if (state.shut() > now && caller.joins(drawing)) {
            lots++;
            next = random.nextInt(lots) == 0 ? caller : next;
        }
    }

    private long waitForLot(Caller caller, long now) {
        return next == null || next == caller ? 0 : state.shut() + delay / SHARE_FOR_LOT - now;
    }

    private void forget(long now) {
        long forgotten = Math.min(state.failures(), (now - state.since()) / FORGOTTEN_AFTER);
        if (forgotten > 0) {
            state = new State(state.failures() - (int) forgotten, state.since() + forgotten * FORGOTTEN_AFTER,
                    state.shut());
        }
    }

    private static long delayAfter(int failures) {
        return failures <= FREE ? 0 : Math.min(LONGEST, SECOND << Math.min(failures, MOST) - FREE - 1);
    }
}

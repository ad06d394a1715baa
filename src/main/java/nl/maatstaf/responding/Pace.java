package nl.maatstaf.responding;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lets answers come at whole steps of time only. A look-up runs the same statements for every code; what is left, the
 * tenths of a millisecond that a row more takes to find, goes up in the step. The step is many times longer than a
 * look-up: one that straddled it would tell more than it hid.
 */
@Behind(Door.RESPONDENT)
@Component
final class Pace {

    static final Duration STEP = Duration.ofMillis(20);

    private final LongSupplier nanos;
    private final LongConsumer pause;

    @Autowired
    Pace() {
        this(System::nanoTime, LockSupport::parkNanos);
    }

    /**
     * For tests.
     *
     * @param nanos the time
     * @param pause waits about so many nanoseconds
     */
    Pace(LongSupplier nanos, LongConsumer pause) {
        this.nanos = nanos;
        this.pause = pause;
    }

    <T> T even(Supplier<T> work) {
        long began = nanos.getAsLong();
        T result = work.get();
        long step = STEP.toNanos();
        long due = began + ((nanos.getAsLong() - began) / step + 1) * step;
        while (due - nanos.getAsLong() > 0 && !Thread.currentThread().isInterrupted()) {
            pause.accept(due - nanos.getAsLong());
        }
        return result;
    }
}

package nl.maatstaf.staff;

import java.time.Clock;
import java.time.Instant;

/**
 * The time at which people sign in. Apart from the time of the study, which stands still in the demo: its visitors
 * don't.
 *
 * @param clock the clock
 */
public record StaffClock(Clock clock) {

    /** {@return the time now} */
    public Instant now() {
        return clock.instant();
    }
}

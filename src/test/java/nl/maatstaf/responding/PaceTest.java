package nl.maatstaf.responding;

import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PaceTest {

    private long now = 5;

    /** A pause that ends early now and then, as a real one may. */
    private final Pace pace = new Pace(() -> now, nanos -> now += Math.max(1, nanos / 2));

    @Test
    void whateverWorkTakesItsAnswerComesAfterAWholeStep() {
        for (long millis : new long[] {0, 1, 7, 19}) {
            assertThat(timed(millis)).isEqualTo(Pace.STEP);
        }
        assertThat(timed(20)).isEqualTo(Pace.STEP.multipliedBy(2));
        assertThat(timed(59)).isEqualTo(Pace.STEP.multipliedBy(3));
    }

    private Duration timed(long millis) {
        long began = now;
        assertThat(pace.even(() -> {
            now += Duration.ofMillis(millis).toNanos();
            return "found";
        })).isEqualTo("found");
        return Duration.ofNanos(now - began);
    }
}

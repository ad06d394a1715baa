package nl.maatstaf.staff;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PatienceTest {

    private static final Instant NOW = Instant.parse("2026-11-16T11:00:00Z");
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Patience patience = new Patience(LONGEST);

    @Test
    void waitsTwiceAsLongAfterEveryWrongTryAndNeverLongerThanTheLongest() {
        Instant now = NOW;
        for (int wrong = 1; wrong <= 50; wrong++) {
            assertThat(patience.allows("anna", now)).as("try %s", wrong).isTrue();
            Duration expected = Duration.ofSeconds(wrong < 3 ? 0 : Math.min(30, 1L << Math.min(wrong - 3, 10)));
            if (!expected.isZero()) {
                assertThat(patience.allows("anna", now.plus(expected).minusMillis(1))).as("try %s", wrong).isFalse();
            }
            now = now.plus(expected);
        }
    }

    @Test
    void tryingTooEarlyDoesNotMakeTheWaitLonger() {
        for (int wrong = 0; wrong < 20; wrong++) {
            patience.allows("anna", NOW);
        }
        assertThat(patience.allows("anna", NOW.plusSeconds(1))).isTrue();
    }

    @Test
    void aRightTryEndsTheWaiting() {
        for (int wrong = 0; wrong < 3; wrong++) {
            patience.allows("anna", NOW);
        }
        patience.right("anna");
        assertThat(patience.allows("anna", NOW)).isTrue();
    }

    @Test
    void whoeverGuessesAtOneNameKeepsNobodyElseWaiting() {
        for (int wrong = 0; wrong < 10; wrong++) {
            patience.allows("anna", NOW);
        }
        assertThat(patience.allows("bram", NOW)).isTrue();
    }
}

package nl.maatstaf.responding;

import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Answers;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A band follows from the time on the pages of questions, and only for whoever answered in one go. */
class StopwatchTest {

    private long now;
    private final Stopwatch stopwatch = new Stopwatch(() -> now);
    private final TreeMap<String, Answer> given = new TreeMap<>();

    @Test
    void underTwoSecondsAnAnswerIsFastAndOverThirtyIsSlow() {
        assertThat(bandAt(1_999)).hasValue(Speed.FAST);
        assertThat(bandAt(2_000)).hasValue(Speed.USUAL);
        assertThat(bandAt(9_000)).hasValue(Speed.USUAL);
        assertThat(bandAt(30_000)).hasValue(Speed.USUAL);
        assertThat(bandAt(30_001)).hasValue(Speed.SLOW);
    }

    @Test
    void timeOnTheOverviewAndAfterwardsDoesNotCount() {
        answer(10, 1_000);
        stopwatch.hides();
        pass(Duration.ofHours(1).toMillis());
        assertThat(band()).hasValue(Speed.FAST);
        answer(1, 1_000);
        stopwatch.hides();
        assertThat(band()).as("changed from the overview").hasValue(Speed.FAST);
    }

    @Test
    void whoeverWasInterruptedHasNoBand() {
        answer(9, 5_000);
        answer(1, Duration.ofMinutes(5).toMillis() + 1);
        stopwatch.hides();
        assertThat(band()).isEmpty();
    }

    @Test
    void whatWasGivenElsewhereCannotBeTimed() {
        answer(12, 5_000);
        stopwatch.hides();
        assertThat(band()).hasValue(Speed.USUAL);
        given.put("given elsewhere", new Answer.Declined());
        assertThat(band()).isEmpty();
    }

    @Test
    void fewerThanTenAnswersAreTooFewToTell() {
        answer(9, 5_000);
        stopwatch.hides();
        assertThat(band()).isEmpty();
    }

    private Optional<Speed> bandAt(long milliseconds) {
        var other = new StopwatchTest();
        other.answer(10, milliseconds);
        other.stopwatch.hides();
        return other.band();
    }

    private void answer(int questions, long milliseconds) {
        for (int i = 0; i < questions; i++) {
            String question = "question " + given.size();
            stopwatch.shows();
            pass(milliseconds);
            stopwatch.answers(question);
            given.put(question, new Answer.Value(1));
        }
    }

    private void pass(long milliseconds) {
        now += Duration.ofMillis(milliseconds).toNanos();
    }

    private Optional<Speed> band() {
        return stopwatch.band(new Answers(given));
    }
}

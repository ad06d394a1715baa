package nl.maatstaf.responding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Time stands still unless a test moves it. */
class TurnstileTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String SOMEWHERE = "198.51.100.7";
    private static final String ELSEWHERE = "203.0.113.9";

    private final SplittableRandom random = new SplittableRandom(5);
    private final AtomicInteger lookedUp = new AtomicInteger();
    private long now = 42;
    private final Turnstile turnstile = new Turnstile(() -> now, random);

    @Test
    void aFewMistakesCostNothing() {
        for (int mistake = 0; mistake < Gate.FREE; mistake++) {
            assertThat(guess(at(SOMEWHERE))).isZero();
        }
        assertThat(enter(at(SOMEWHERE))).isZero();
    }

    @Test
    void eachFurtherFailureDoublesTheWaitUpToAMinute() {
        Caller caller = at(SOMEWHERE);
        var waits = new ArrayList<Long>();
        for (int failure = 0; failure < 14; failure++) {
            assertThat(guess(caller)).isZero();
            Duration wait = enter(caller);
            waits.add(wait.toSeconds());
            pass(wait);
        }
        assertThat(waits).containsExactly(0L, 0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }

    @Test
    void whatComesTooEarlyIsNotLookedAtAndMakesTheWaitNoLonger() {
        Caller caller = exhausted(SOMEWHERE);
        Duration wait = guess(caller);
        int before = lookedUp.get();
        for (int i = 0; i < 1000; i++) {
            assertThat(guess(caller)).isEqualTo(wait);
        }
        assertThat(lookedUp).hasValue(before);
    }

    @Test
    void theRightCodeWaitsItsTurnAndThenOpensAtOnce() {
        Caller caller = exhausted(SOMEWHERE);
        Duration wait = guess(caller);
        assertThat(enter(caller)).as("the right code waits as long as a wrong one").isEqualTo(wait).isPositive();
        pass(wait.minusNanos(1));
        assertThat(enter(caller)).isEqualTo(Duration.ofNanos(1));
        pass(Duration.ofNanos(1));
        assertThat(enter(caller)).isZero();
    }

    @Test
    void aSuccessWinsBackNothingForSomebodyWhoHasOneCodeAndWantsOthers() {
        Caller caller = exhausted(SOMEWHERE);
        pass(guess(caller));
        assertThat(enter(caller)).isZero();
        assertThat(guess(caller)).isZero();
        assertThat(guess(caller)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void successesCostNothingHoweverMany() {
        for (int person = 0; person < 1000; person++) {
            assertThat(enter(at(SOMEWHERE))).isZero();
        }
    }

    @Test
    void failuresAreForgotten() {
        exhausted(SOMEWHERE);
        pass(Duration.ofHours(2));
        aFewMistakesCostNothing();
    }

    @Test
    void manyTriesAtTheSameMomentAreOne() {
        Caller caller = exhausted(SOMEWHERE);
        pass(guess(caller));
        turnstile.pass(caller, () -> {
            assertThat(guess(at(SOMEWHERE))).as("while another is being looked up").isEqualTo(Duration.ofSeconds(60));
            return false;
        }, right -> right);
    }

    @Test
    void aStoreThatIsDownIsNobodysMistake() {
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> turnstile.pass(at(SOMEWHERE), () -> {
                throw new IllegalStateException("down");
            }, _ -> true)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(enter(at(SOMEWHERE))).isZero();
    }

    @Test
    void oneNetworkMakesNoMoreThan1451GuessesADayAndLeavesOthersAlone() {
        Caller caller = at(SOMEWHERE);
        for (long end = now + Duration.ofDays(1).toNanos(); now < end;) {
            pass(guess(caller));
        }
        assertThat(lookedUp).hasValueBetween(1_400, 1_451);
        assertThat(enter(at(ELSEWHERE))).isZero();
    }

    @Test
    void failuresFromEverywhereSlowEverybodyDownByTwoSecondsAtMost() {
        guessFromAnywhere(59);
        assertThat(enter(at(anyAddress()))).isZero();
        guessFromAnywhere(1);
        assertThat(enter(at(anyAddress()))).isEqualTo(SECOND);
        floodFrom(5_000, 10_000, Duration.ofSeconds(60));
        assertThat(enter(at(ELSEWHERE))).isEqualTo(Duration.ofSeconds(2));
        pass(Duration.ofMinutes(10));
        assertThat(enter(at(anyAddress()))).as("when it is over").isZero();
    }

    @Test
    void duringAFloodFrom5000NetworksHonestPeopleGetInWithin10Seconds() {
        floodFrom(5_000, 50_000, Duration.ofSeconds(50));
        var alone = new Honest(ELSEWHERE);
        List<Honest> library = IntStream.range(0, 10).mapToObj(_ -> new Honest("192.0.2.1")).toList();
        floodFrom(5_000, 50_000, Duration.ofSeconds(50), joined(alone, library));
        assertThat(alone.took()).isBetween(SECOND, Duration.ofSeconds(10));
        assertThat(library).allSatisfy(person -> assertThat(person.took()).isBetween(SECOND, Duration.ofSeconds(10)));
    }

    @Test
    void during100000TriesFromOneNetworkOthersHardlyNotice() {
        floodFrom(1, 50_000, Duration.ofSeconds(50));
        var alone = new Honest(ELSEWHERE);
        floodFrom(1, 50_000, Duration.ofSeconds(50), List.of(alone));
        assertThat(alone.took()).isLessThan(SECOND);
        assertThat(lookedUp.get()).as("guesses that were looked at").isLessThan(20);
    }

    @Test
    void alsoBehindTheNetworkThatFloodsWhoeverDoesAsToldGetsIn() {
        List<Caller> flooders = IntStream.range(0, 10).mapToObj(_ -> at(SOMEWHERE)).toList();
        flood(flooders, 10_000, Duration.ofSeconds(100), List.of());
        var honest = new Honest("198.51.100.200");
        flood(flooders, 720_000, Duration.ofHours(2), List.of(honest));
        assertThat(honest.took()).as("while it goes on").isLessThan(Duration.ofHours(1));
        var afterwards = new Honest("198.51.100.201");
        flood(flooders, 0, Duration.ofSeconds(80), List.of(afterwards));
        assertThat(afterwards.took()).as("when it is over").isLessThan(Duration.ofSeconds(76));
    }

    @Test
    void millionsOfNetworksTakeNoMoreMemory() {
        guessFromAnywhere(3 * Turnstile.GATES);
        assertThat(turnstile.remembered()).isEqualTo(Turnstile.GATES);
    }

    /** Presses again when told that it may, a second late, as people are. */
    private final class Honest {

        private final Caller caller;
        private final long came = now;
        private long asks = now;
        private Duration took = Duration.ofDays(1);

        Honest(String address) {
            this.caller = at(address);
        }

        void pressWhenDue() {
            if (asks <= now && took.toDays() > 0) {
                Duration wait = enter(caller);
                took = wait.isZero() ? Duration.ofNanos(now - came) : took;
                asks = now + wait.plus(SECOND).toNanos();
            }
        }

        Duration took() {
            return took;
        }
    }

    private void floodFrom(int networks, int tries, Duration over) {
        floodFrom(networks, tries, over, List.of());
    }

    private void floodFrom(int networks, int tries, Duration over, List<Honest> honest) {
        flood(IntStream.range(0, networks).mapToObj(i -> at("10." + i / 256 + "." + i % 256 + ".1")).toList(),
                tries, over, honest);
    }

    /** Steps of a hundredth of a second at most, so that honest people are on time also when there is no flood. */
    private void flood(List<Caller> flooders, int tries, Duration over, List<Honest> honest) {
        int steps = Math.max(tries, (int) over.toMillis() / 10);
        for (int step = 0; step < steps; step++) {
            if (tries > 0) {
                guess(flooders.get(random.nextInt(flooders.size())));
            }
            honest.forEach(Honest::pressWhenDue);
            pass(over.dividedBy(steps));
        }
    }

    private static List<Honest> joined(Honest one, List<Honest> others) {
        var all = new ArrayList<>(others);
        all.add(one);
        return all;
    }

    private Caller exhausted(String address) {
        Caller caller = at(address);
        for (Duration wait = guess(caller); wait.toSeconds() < 60; wait = guess(caller)) {
            pass(wait);
        }
        return caller;
    }

    private void guessFromAnywhere(int times) {
        for (int i = 0; i < times; i++) {
            guess(at(anyAddress()));
        }
    }

    private String anyAddress() {
        return random.nextInt(1, 224) + "." + random.nextInt(256) + "." + random.nextInt(256) + ".1";
    }

    private static Caller at(String address) {
        return new Caller(() -> address);
    }

    /** How long a wrong code must wait; nothing when it was looked up. */
    private Duration guess(Caller caller) {
        return attempt(caller, false);
    }

    private Duration enter(Caller caller) {
        return attempt(caller, true);
    }

    private Duration attempt(Caller caller, boolean right) {
        return switch (turnstile.pass(caller, () -> {
            lookedUp.incrementAndGet();
            return right;
        }, found -> found)) {
            case Attempt.Made<Boolean> _ -> Duration.ZERO;
            case Attempt.Wait<Boolean>(Duration time) -> time;
        };
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}

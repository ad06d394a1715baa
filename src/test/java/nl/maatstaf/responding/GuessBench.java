package nl.maatstaf.responding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

/**
 * A million random guesses, all with the right check character, at a store with a thousand codes in use, past the
 * turnstile; and how long the turnstile would have taken over them. Run by hand: {@code mvn -q test-compile exec:exec@guesses}.
 */
final class GuessBench {

    private static final int GUESSES = 1_000_000;
    private static final int AT_ONCE = 4;
    private static final double CODES = Math.pow(32, 11);
    private static final int IN_USE = 1_000;

    private GuessBench() {}

    public static void main(String[] arguments) throws Exception {
        Responding responding = new CodesInUse(0).room.on(CodesInUse.TODAY);
        long began = System.nanoTime();
        long hits = 0;
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var work = new ArrayList<Callable<Long>>();
            for (int seed = 0; seed < AT_ONCE; seed++) {
                var random = new SplittableRandom(1_000_000 + seed);
                work.add(() -> LongStream.range(0, GUESSES / AT_ONCE)
                        .filter(_ -> responding.open(AccessCode.draw(random)).isPresent()).count());
            }
            for (var done : threads.invokeAll(work)) {
                hits += done.get();
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("%,d guesses, %,d codes in use: %d hits (expected: %.1e) in %.0f s, %.0f a second%n", GUESSES,
                IN_USE, hits, GUESSES * IN_USE / CODES, seconds, GUESSES / seconds);
        for (int networks : new int[] {1, 100, 5_000}) {
            int aDay = throughTheTurnstile(networks);
            System.out.printf("from %,5d networks the turnstile lets %,9d through in a day: a hit is expected in %,.0f years%n",
                    networks, aDay, CODES / IN_USE / aDay / 365);
        }
        System.exit(0);
    }

    /** How many guesses pass in a day of guessers that come back every minute, which is when they may. */
    private static int throughTheTurnstile(int networks) {
        var callers = new ArrayList<Caller>();
        for (int i = 0; i < networks; i++) {
            String address = "10." + i / 256 + "." + i % 256 + ".1";
            callers.add(new Caller(() -> address));
        }
        long[] now = {0};
        var turnstile = new Turnstile(() -> now[0], new SplittableRandom(1));
        int guesses = 0;
        for (long minute = 0; minute < Duration.ofDays(1).toMinutes(); minute++) {
            for (Caller caller : callers) {
                while (turnstile.pass(caller, () -> false, right -> right) instanceof Attempt.Made) {
                    guesses++;
                }
            }
            now[0] += Duration.ofMinutes(1).toNanos();
        }
        return guesses;
    }
}

package nl.maatstaf.responding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Whether the time that a code takes tells what is wrong with it: so many timings of each state, in random order, bare
 * and as the door gives them. For each pair of states the chance that a timing of one is longer than one of the other
 * (the area under the curve of the best guess by a threshold), with its 95% interval; one half is no better than chance.
 * Run by hand: {@code mvn -q test-compile exec:exec@timings}.
 */
final class TimingBench {

    private static final int TIMINGS = 10_000;
    private static final int WARM_UP = 2_000;
    private static final int EACH_STATE = 100;
    private static final int AT_ONCE = 4;
    private static final double NORMAL_975 = 1.96;
    private static final double MICROSECOND = 1_000.0;

    private final CodesInUse codes = new CodesInUse(EACH_STATE);
    private final Random order = new Random(1);
    private final SplittableRandom random = new SplittableRandom(2);

    private enum State { WRONG, SUBMITTED, WITHDRAWN, EXPIRED }

    private record Timing(State state, long nanos) {}

    public static void main(String[] arguments) throws Exception {
        var bench = new TimingBench();
        var pace = new Pace();
        bench.report("bare look-up, one at a time", 1, work -> work);
        bench.report("at the door, " + AT_ONCE + " at a time", AT_ONCE, work -> () -> pace.even(() -> call(work)));
        System.exit(0);
    }

    private void report(String title, int atOnce, Function<Callable<Boolean>, Callable<Boolean>> door) throws Exception {
        measure(WARM_UP, atOnce, door);
        Map<State, long[]> timings = measure(TIMINGS, atOnce, door);
        System.out.printf("%n%s: %,d timings of each state%n", title, TIMINGS);
        timings.forEach((state, nanos) -> System.out.printf("  %-10s median %9.1f us   99%% within %9.1f us%n", state,
                nanos[TIMINGS / 2] / MICROSECOND, nanos[TIMINGS * 99 / 100] / MICROSECOND));
        for (State one : State.values()) {
            for (State other : State.values()) {
                if (one.compareTo(other) < 0) {
                    compare(one, other, timings.getOrDefault(one, new long[0]), timings.getOrDefault(other, new long[0]));
                }
            }
        }
    }

    private Map<State, long[]> measure(int each, int atOnce, Function<Callable<Boolean>, Callable<Boolean>> door)
            throws Exception {
        Responding today = codes.room.on(CodesInUse.TODAY);
        Responding afterwards = codes.room.on(CodesInUse.AFTERWARDS);
        List<Callable<Timing>> work = new ArrayList<>();
        for (State state : State.values()) {
            for (int i = 0; i < each; i++) {
                AccessCode code = code(state);
                Responding then = state == State.EXPIRED ? afterwards : today;
                Callable<Boolean> tried = door.apply(() -> then.open(code).isPresent());
                work.add(() -> time(state, tried));
            }
        }
        Collections.shuffle(work, order);
        Map<State, List<Long>> nanos = new EnumMap<>(State.class);
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            for (var done : threads.invokeAll(work)) {
                nanos.computeIfAbsent(done.get().state(), _ -> new ArrayList<>()).add(done.get().nanos());
            }
        }
        Map<State, long[]> sorted = new EnumMap<>(State.class);
        nanos.forEach((state, each2) -> sorted.put(state, each2.stream().mapToLong(Long::longValue).sorted().toArray()));
        return sorted;
    }

    private AccessCode code(State state) {
        return switch (state) {
            case WRONG -> AccessCode.draw(random);
            case SUBMITTED -> codes.submitted.get(random.nextInt(EACH_STATE));
            case WITHDRAWN -> codes.withdrawn.get(random.nextInt(EACH_STATE));
            case EXPIRED -> codes.closed.get(random.nextInt(EACH_STATE));
        };
    }

    private static Timing time(State state, Callable<Boolean> tried) throws Exception {
        long began = System.nanoTime();
        boolean opened = tried.call();
        long nanos = System.nanoTime() - began;
        if (opened) {
            throw new IllegalStateException(state + " opened something");
        }
        return new Timing(state, nanos);
    }

    private static boolean call(Callable<Boolean> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hanley and McNeil's standard error of the area; Kolmogorov and Smirnov's largest distance beside it. */
    private static void compare(State one, State other, long[] ones, long[] others) {
        double area = Arrays.stream(ones).mapToDouble(nanos -> below(others, nanos)).average().orElse(0);
        double n = ones.length;
        double q1 = area / (2 - area);
        double q2 = 2 * area * area / (1 + area);
        double error = Math.sqrt((area * (1 - area) + (n - 1) * (q1 - area * area) + (n - 1) * (q2 - area * area)) / (n * n));
        double distance = 0;
        for (long nanos : ones) {
            distance = Math.max(distance, Math.abs(below(ones, nanos) - below(others, nanos)));
        }
        System.out.printf("  %-10s against %-10s area %.4f (%.4f to %.4f)   largest distance %.4f (chance: %.4f)%n",
                one, other, area, area - NORMAL_975 * error, area + NORMAL_975 * error, distance,
                1.358 * Math.sqrt(2 / n));
    }

    /** {@return which share of the sorted values lies below this one; those equal to it count half} */
    private static double below(long[] sorted, long value) {
        int first = insertion(sorted, value);
        int last = insertion(sorted, value + 1);
        return (first + last) / 2.0 / sorted.length;
    }

    private static int insertion(long[] sorted, long value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

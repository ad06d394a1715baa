package nl.maatstaf.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;

import static java.util.Objects.requireNonNull;

/**
 * Somebody who has both stores of a seam, sorts people by something on either side, and says that the first here is the
 * first there. Two things give a link away: more right matches than chance gives, and two orders that run alike (also
 * where one of them is off by a place).
 *
 * <p>By chance the right matches of one attempt are the fixed points of a random permutation, in the limit Poisson with
 * mean 1 (for 25 people the difference is below 1e-25), and the rank correlation of n people has mean 0 and variance
 * 1/(n-1). Both are added up over attempts. What is random here has no seed, so a false alarm must be rare: once in a
 * million. The broken seams show that this still sees a link.
 */
public final class Linkage {

    private static final double FALSE_ALARM = 1e-6;

    private final Map<String, Tally> tallies = new TreeMap<>();

    private static final class Tally {
        private int attempts;
        private int right;
        private double correlation;
        private double variance;

        private void add(List<?> one, List<?> other) {
            int people = one.size();
            var place = new HashMap<Object, Integer>();
            IntStream.range(0, people).forEach(i -> place.put(other.get(i), i));
            double squares = 0;
            for (int i = 0; i < people; i++) {
                int there = requireNonNull(place.get(one.get(i)));
                right += there == i ? 1 : 0;
                squares += (double) (there - i) * (there - i);
            }
            attempts++;
            correlation += 1 - 6 * squares / (people * ((double) people * people - 1));
            variance += 1.0 / (people - 1);
        }

        private double chance() {
            double matches = 1 - new PoissonDistribution(attempts).cumulativeProbability(right - 1);
            double order = 2 * new NormalDistribution().cumulativeProbability(-Math.abs(correlation) / Math.sqrt(variance));
            return Math.min(matches, order);
        }
    }

    /**
     * One attempt.
     *
     * @param how   how people were sorted on either side
     * @param one   the people, in the order of one side
     * @param other the same people, in the order of the other side
     */
    public void match(String how, List<?> one, List<?> other) {
        if (one.size() < 2 || one.size() != other.size() || !new ArrayList<>(other).containsAll(one)) {
            throw new IllegalArgumentException(how + ": not the same people: " + one.size() + ", " + other.size());
        }
        tallies.computeIfAbsent(how, _ -> new Tally()).add(one, other);
    }

    /** {@return each way of sorting that found more than chance does, with its figures} */
    public List<String> found() {
        return tallies.entrySet().stream().filter(entry -> entry.getValue().chance() < FALSE_ALARM)
                .map(entry -> figures(entry.getKey(), entry.getValue())).toList();
    }

    /** {@return how each way of sorting did} */
    public List<String> all() {
        return tallies.entrySet().stream().map(entry -> figures(entry.getKey(), entry.getValue())).toList();
    }

    private static String figures(String how, Tally tally) {
        return "%s: %d right where chance gives %d, mean rank correlation %.2f, p = %.1e".formatted(how, tally.right,
                tally.attempts, tally.correlation / tally.attempts, tally.chance());
    }
}

package nl.maatstaf.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Draws who is invited, in proportion to the layers of the frame. It is given no arm, so it is blind to it. */
public final class Sampling {

    private Sampling() {
    }

    /**
     * Draws a proportional sample.
     *
     * @param frame everyone eligible, each of them once
     * @param layer what the sample is proportional over: the stratum, or cohort and stratum together
     * @param size how many to draw
     * @param random where chance comes from
     * @return the people drawn, layer by layer
     * @throws IllegalArgumentException when the frame holds fewer people than are asked for
     */
    public static <P, K extends Comparable<? super K>> List<P> draw(
            Collection<P> frame, Function<? super P, K> layer, int size, RandomGenerator random) {
        SortedMap<K, List<P>> layers = Layers.of(frame, layer);
        SortedMap<K, Integer> sizes = new TreeMap<>();
        layers.forEach((key, people) -> sizes.put(key, people.size()));
        SortedMap<K, Integer> shares = shares(sizes, size);
        List<P> drawn = new ArrayList<>(size);
        layers.forEach((key, people) -> {
            List<P> shuffled = new ArrayList<>(people);
            Collections.shuffle(shuffled, random);
            drawn.addAll(shuffled.subList(0, shares.getOrDefault(key, 0)));
        });
        return Collections.unmodifiableList(drawn);
    }

    /**
     * Divides a sample over layers by the largest remainder: everyone first gets the whole part of their exact share,
     * then the largest remainders get one more; of equal remainders the first layer wins.
     */
    static <K extends Comparable<? super K>> SortedMap<K, Integer> shares(SortedMap<K, Integer> sizes, int size) {
        long total = sizes.values().stream().mapToLong(Integer::longValue).sum();
        if (size < 0 || size > total) {
            throw new IllegalArgumentException("Cannot draw " + size + " people from " + total + ".");
        }
        SortedMap<K, Integer> shares = new TreeMap<>();
        List<K> byRemainder = new ArrayList<>(sizes.keySet());
        if (size > 0) {
            sizes.forEach((key, count) -> shares.put(key, (int) ((long) count * size / total)));
            byRemainder.sort(Comparator.comparingLong(
                    key -> -((long) sizes.getOrDefault(key, 0) * size % total)));
        }
        int left = size - shares.values().stream().mapToInt(Integer::intValue).sum();
        byRemainder.stream().limit(left).forEach(key -> shares.merge(key, 1, Integer::sum));
        return shares;
    }
}

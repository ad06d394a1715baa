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
        return draw(layers, shares(sizes, size), random);
    }

    /**
     * Draws a sample of a list.
     *
     * @param frame  who can be drawn
     * @param design how many of each layer
     * @param random where chance comes from
     * @return the numbers drawn, layer by layer
     * @throws IllegalArgumentException when a layer holds fewer people than are asked for
     */
    public static List<String> draw(FrameList frame, SampleDesign design, RandomGenerator random) {
        return draw(Layers.of(frame.numbers(), frame::stratumOf), design.sizes(frame.sizes()), random);
    }

    /**
     * What one person of each layer counts for, so that the sample stands for the frame again: the layer's share of the
     * frame over its share of the sample. A layer of which nobody was drawn has no weight.
     *
     * @param frame  how many people each layer of the frame holds
     * @param sample how many of them were drawn
     */
    public static <K extends Comparable<? super K>> SortedMap<K, Double> weights(
            SortedMap<K, Integer> frame, SortedMap<K, Integer> sample) {
        double people = frame.values().stream().mapToInt(Integer::intValue).sum();
        double drawn = sample.values().stream().mapToInt(Integer::intValue).sum();
        SortedMap<K, Double> weights = new TreeMap<>();
        sample.forEach((key, some) -> {
            if (some > 0) {
                weights.put(key, frame.getOrDefault(key, 0) / people / (some / drawn));
            }
        });
        return weights;
    }

    private static <P, K extends Comparable<? super K>> List<P> draw(
            SortedMap<K, List<P>> layers, SortedMap<K, Integer> sizes, RandomGenerator random) {
        List<P> drawn = new ArrayList<>();
        layers.forEach((key, people) -> {
            List<P> shuffled = new ArrayList<>(people);
            Collections.shuffle(shuffled, random);
            drawn.addAll(shuffled.subList(0, sizes.getOrDefault(key, 0)));
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

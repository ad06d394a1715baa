package nl.maatstaf.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Divides a frame into layers; sorted, because the order of the draws decides what a seed gives. */
final class Layers {

    private Layers() {
    }

    static <P, K extends Comparable<? super K>> SortedMap<K, List<P>> of(
            Collection<P> frame, Function<? super P, K> layer) {
        if (new LinkedHashSet<>(frame).size() != frame.size()) {
            throw new IllegalArgumentException("Somebody is in the frame twice.");
        }
        SortedMap<K, List<P>> layers = new TreeMap<>();
        frame.forEach(person -> layers.computeIfAbsent(layer.apply(person), _ -> new ArrayList<>()).add(person));
        return layers;
    }
}

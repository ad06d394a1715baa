package nl.maatstaf.study;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many people are drawn of each layer. */
public sealed interface SampleDesign {

    /** {@return how many are drawn in all} */
    int size();

    /** {@return how many are drawn of each layer of a frame with these sizes} */
    SortedMap<Stratum, Integer> sizes(SortedMap<Stratum, Integer> frame);

    /**
     * In proportion to the frame.
     *
     * @param size how many in all
     */
    record Proportional(int size) implements SampleDesign {

        @Override
        public SortedMap<Stratum, Integer> sizes(SortedMap<Stratum, Integer> frame) {
            return Sampling.shares(frame, size);
        }
    }

    /**
     * So many of each layer, so that a small layer can have more than its share.
     *
     * @param people how many of each; a layer that is not named gets none
     */
    record PerStratum(Map<Stratum, Integer> people) implements SampleDesign {

        /** Copies the sizes. */
        public PerStratum {
            people = Map.copyOf(people);
        }

        @Override
        public int size() {
            return people.values().stream().mapToInt(Integer::intValue).sum();
        }

        @Override
        public SortedMap<Stratum, Integer> sizes(SortedMap<Stratum, Integer> frame) {
            people.forEach((stratum, asked) -> {
                if (asked < 0 || asked > frame.getOrDefault(stratum, 0)) {
                    throw new IllegalArgumentException("Cannot draw " + asked + " people from "
                            + frame.getOrDefault(stratum, 0) + " in layer " + stratum.code() + ".");
                }
            });
            return new TreeMap<>(people);
        }
    }
}

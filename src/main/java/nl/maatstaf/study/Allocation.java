package nl.maatstaf.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Concealed allocation to the two arms in permuted blocks.
 *
 * <p>Block sizes are drawn too, so that whoever knows the order of the frame and some of the arms still cannot tell
 * the next one. Within a layer the arms never differ by more than half the largest block.
 */
public final class Allocation {

    /** How many people a block has; which of these is drawn for each. */
    public static final List<Integer> BLOCK_SIZES = List.of(4, 6);

    private Allocation() {
    }

    /**
     * Allocates a whole frame at once.
     *
     * @param frame everyone eligible, each of them once
     * @param layer what the arms are balanced within: the stratum, or cohort and stratum together
     * @param random where chance comes from; in production a secure one
     * @return the arm of each person, layer by layer
     */
    public static <P, K extends Comparable<? super K>> Map<P, Arm> allocate(
            Collection<P> frame, Function<? super P, K> layer, RandomGenerator random) {
        Map<P, Arm> allocated = new LinkedHashMap<>();
        for (List<P> people : Layers.of(frame, layer).values()) {
            List<Arm> arms = blocks(people.size(), random);
            for (int i = 0; i < people.size(); i++) {
                allocated.put(people.get(i), arms.get(i));
            }
        }
        return Collections.unmodifiableMap(allocated);
    }

    private static List<Arm> blocks(int atLeast, RandomGenerator random) {
        List<Arm> arms = new ArrayList<>();
        while (arms.size() < atLeast) {
            int half = BLOCK_SIZES.get(random.nextInt(BLOCK_SIZES.size())) / 2;
            List<Arm> block = new ArrayList<>(Collections.nCopies(half, Arm.REGULAR));
            block.addAll(Collections.nCopies(half, Arm.TAILORED));
            Collections.shuffle(block, random);
            arms.addAll(block);
        }
        return arms;
    }
}

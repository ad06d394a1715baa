package nl.maatstaf.study;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SamplingTest {

    private final List<Integer> frame = IntStream.range(0, 679).boxed().toList();

    @Test
    void drawsAsManyAsAskedWithoutDrawingAnybodyTwice() {
        List<Integer> sample = Sampling.draw(frame, SamplingTest::stratum, 61, new SplittableRandom(1));
        assertThat(sample).hasSize(61).doesNotHaveDuplicates();
        assertThat(frame).containsAll(sample);
    }

    @Test
    void layersKeepTheirShareOfTheFrame() {
        Map<Stratum, Long> drawn = Sampling.draw(frame, SamplingTest::stratum, 61, new SplittableRandom(1)).stream()
                .collect(Collectors.groupingBy(SamplingTest::stratum, Collectors.counting()));
        // 227 of 679 work part-time: 20.4 of 61, so 20, and 40.6 of the others, so 41.
        assertThat(drawn).containsEntry(new Stratum(2, true), 20L).containsEntry(new Stratum(2, false), 41L);
    }

    @Test
    void theLargestRemainderGetsWhatIsLeftAndTheFirstLayerWinsATie() {
        assertThat(Sampling.shares(new TreeMap<>(Map.of("a", 41, "b", 33, "c", 26)), 10))
                .isEqualTo(Map.of("a", 4, "b", 3, "c", 3));
        assertThat(Sampling.shares(new TreeMap<>(Map.of("a", 5, "b", 5)), 3)).isEqualTo(Map.of("a", 2, "b", 1));
        assertThat(Sampling.shares(new TreeMap<>(Map.of("a", 5)), 0)).isEmpty();
    }

    @Test
    void everybodyIsEquallyLikely() {
        int[] drawn = new int[30];
        for (int seed = 0; seed < 3000; seed++) {
            Sampling.draw(frame.subList(0, 30), SamplingTest::stratum, 15, new SplittableRandom(seed))
                    .forEach(person -> drawn[person]++);
        }
        // Five standard errors of 3000 fair coins are 137.
        assertThat(IntStream.of(drawn)).allMatch(n -> Math.abs(n - 1500) < 137);
    }

    @Test
    void refusesASampleLargerThanTheFrame() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sampling.draw(frame, SamplingTest::stratum, 680, new SplittableRandom(1)));
    }

    private static Stratum stratum(int person) {
        return new Stratum(2, person % 3 == 0);
    }
}

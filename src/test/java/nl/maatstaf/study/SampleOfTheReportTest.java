package nl.maatstaf.study;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/** The report's own case (§1.6): 679 people of treden 2–4, a third of whom work part-time, and 61 letters. */
class SampleOfTheReportTest {

    private static final Map<String, Integer> FRAME =
            Map.of("2-no", 182, "2-yes", 90, "3-no", 159, "3-yes", 78, "4-no", 114, "4-yes", 56);

    private final FrameList frame = frame();

    @Test
    void sixtyOneLettersAreDividedByTheLargestRemainder() {
        // 61/679 of each: 16.35, 8.09, 14.28, 7.01, 10.24, 5.03: 16, 8, 14, 7, 10 and 5 make 60, and .35 is the largest.
        assertThat(drawn(new SampleDesign.Proportional(61))).isEqualTo(
                Map.of("2-no", 17, "2-yes", 8, "3-no", 14, "3-yes", 7, "4-no", 10, "4-yes", 5));
        assertThat(FRAME.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(679);
    }

    @Test
    void aLayerCanHaveMoreThanItsShareAndItsPeopleThenCountForLess() {
        var design = new SampleDesign.PerStratum(Map.of(Stratum.of("2-no"), 20, Stratum.of("4-yes"), 40));
        assertThat(drawn(design)).isEqualTo(Map.of("2-no", 20, "4-yes", 40));
        SortedMap<Stratum, Integer> frameSizes =
                new TreeMap<>(Map.of(Stratum.of("2-no"), 182, Stratum.of("4-yes"), 56));
        SortedMap<Stratum, Double> weights = Sampling.weights(frameSizes, design.sizes(frame.sizes()));
        // 182/238 over 20/60, and 56/238 over 40/60.
        assertThat(weights.get(Stratum.of("2-no"))).isCloseTo(2.294117647058823, within(1e-12));
        assertThat(weights.get(Stratum.of("4-yes"))).isCloseTo(0.3529411764705882, within(1e-12));
        assertThat(20 * weights.getOrDefault(Stratum.of("2-no"), 0.0)
                + 40 * weights.getOrDefault(Stratum.of("4-yes"), 0.0))
                .as("all together they are as many as were drawn").isCloseTo(60, within(1e-9));
    }

    @Test
    void rejectsMoreThanALayerHolds() {
        assertThatIllegalArgumentException().isThrownBy(() ->
                drawn(new SampleDesign.PerStratum(Map.of(Stratum.of("4-yes"), 57)))).withMessageContaining("4-yes");
        assertThatIllegalArgumentException().isThrownBy(() -> drawn(new SampleDesign.Proportional(680)));
    }

    @Test
    void theFingerprintIsOfWhoIsInTheListAndInWhichLayerAndNotOfTheirOrder() {
        Map<String, Stratum> other = new TreeMap<>(Comparator.<String>naturalOrder().reversed());
        other.putAll(frame.people());
        assertThat(FrameList.of(other).fingerprint()).isEqualTo(frame.fingerprint());
        other.put("2-no/0", Stratum.of("2-yes"));
        assertThat(FrameList.of(other).fingerprint()).isNotEqualTo(frame.fingerprint());
        // printf '2:12 2-no\n3:é34 3-yes\n' | sha256sum
        assertThat(FrameList.of(Map.of("é34", Stratum.of("3-yes"), "12", Stratum.of("2-no"))).fingerprint())
                .isEqualTo("1d520e5024176446ec167b7117dee3146af2710eeba5f671788c14a8ad9bf00b");
    }

    private Map<String, Integer> drawn(SampleDesign design) {
        List<String> people = Sampling.draw(frame, design, new SeededRandom(new byte[32], "a test"));
        assertThat(people).doesNotHaveDuplicates();
        return people.stream().collect(Collectors.groupingBy(
                person -> frame.stratumOf(person).code(), Collectors.summingInt(_ -> 1)));
    }

    private static FrameList frame() {
        var people = new HashMap<String, Stratum>();
        FRAME.forEach((stratum, size) -> {
            for (int i = 0; i < size; i++) {
                people.put(stratum + "/" + i, Stratum.of(stratum));
            }
        });
        return FrameList.of(people);
    }
}

package nl.maatstaf.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AllocationTest {

    private final List<Integer> frame = IntStream.range(0, 679).boxed().toList();

    @Test
    void everybodyInTheFrameGetsOneArm() {
        assertThat(Allocation.allocate(frame, AllocationTest::stratum, new SplittableRandom(1)))
                .containsOnlyKeys(frame);
    }

    @Test
    void armsDifferByAtMostThreeAnywhereInAnyStratum() {
        for (int seed = 0; seed < 50; seed++) {
            Map<Integer, Arm> arms = Allocation.allocate(frame, AllocationTest::stratum, new SplittableRandom(seed));
            frame.stream().collect(Collectors.groupingBy(AllocationTest::stratum)).values().forEach(people -> {
                int lead = 0;
                for (Integer person : people) {
                    lead += arms.get(person) == Arm.TAILORED ? 1 : -1;
                    assertThat(lead).isBetween(-3, 3);
                }
            });
        }
    }

    @Test
    void eachPlaceIsTailoredHalfOfTheTime() {
        int[] tailored = new int[12];
        for (int seed = 0; seed < 4000; seed++) {
            Map<Integer, Arm> arms =
                    Allocation.allocate(frame.subList(0, 12), _ -> new Stratum(2, false), new SplittableRandom(seed));
            arms.forEach((person, arm) -> tailored[person] += arm == Arm.TAILORED ? 1 : 0);
        }
        // Five standard errors of 4000 fair coins are 158.
        assertThat(IntStream.of(tailored)).allMatch(n -> Math.abs(n - 2000) < 158);
    }

    @Test
    void blocksOfBothSizesOccurSoThatTheFourthArmDoesNotGiveAwayTheRest() {
        Set<Integer> leads = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) {
            Map<Integer, Arm> arms =
                    Allocation.allocate(frame.subList(0, 4), _ -> new Stratum(2, false), new SplittableRandom(seed));
            leads.add((int) arms.values().stream().filter(Arm.TAILORED::equals).count());
        }
        assertThat(leads).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void theSameSeedAllocatesTheSame() {
        assertThat(Allocation.allocate(frame, AllocationTest::stratum, new SplittableRandom(7)))
                .isEqualTo(Allocation.allocate(frame, AllocationTest::stratum, new SplittableRandom(7)))
                .isNotEqualTo(Allocation.allocate(frame, AllocationTest::stratum, new SplittableRandom(8)));
    }

    @Test
    void refusesSomebodyWhoIsInTheFrameTwice() {
        List<Integer> twice = new ArrayList<>(frame);
        twice.add(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.allocate(twice, AllocationTest::stratum, new SplittableRandom(1)));
    }

    private static Stratum stratum(int person) {
        return new Stratum(2 + person % 3, person % 4 == 0);
    }
}

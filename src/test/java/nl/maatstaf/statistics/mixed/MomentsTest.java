package nl.maatstaf.statistics.mixed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.maatstaf.statistics.groups.SampleMoments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class MomentsTest {
    private static final List<String> WAVES = List.of("1", "2", "10");
    private static final List<String> ARMS = List.of("regular", "tailored");
    private static final List<String> STRATA = List.of("a", "b", "c");
    private static final Layout LAYOUT = new Layout("y", "arm", "wave", WAVES,
            List.of(new Factor("arm", ARMS), new Factor("s", STRATA)), List.of("age"));

    /** A participant of random integers, offset so that anchors matter; at least one wave is observed. */
    private record Person(int id, int arm, int stratum, long age, List<Long> outcomes, int observed) {
        static Person random(int id, Random random, long offset) {
            List<Long> outcomes = List.of(offset + random.nextInt(11), offset + random.nextInt(11),
                    offset + random.nextInt(11));
            // The first few fill all levels and waves, so that both ways in see the same layout.
            return new Person(id, id < 6 ? id % 2 : random.nextInt(2), id < 6 ? id % 3 : random.nextInt(3),
                    random.nextInt(60) - 20, outcomes, id < 6 ? 7 : 1 + random.nextInt(7));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void equalBitForBitByBothWaysIn(long seed) {
        Random random = new Random(seed);
        long offset = seed % 2 == 0 ? 1_000_000 : -3;
        List<Person> people = people(200, random, offset);
        Moments fromRows = fromRows(people);
        assertThat(fromSums(people, 1, 1).moments()).isEqualTo(fromRows);
        assertThat(fromSums(people, 100, 10).moments()).isEqualTo(fromRows);
        Collections.shuffle(people, random);
        assertThat(fromRows(people)).isEqualTo(fromRows);
    }

    @Test
    void differWhenOneValueDiffers() {
        List<Person> people = people(50, new Random(1), 0);
        Moments moments = fromRows(people);
        Person last = people.removeLast();
        people.add(new Person(last.id, last.arm, last.stratum, last.age + 1, last.outcomes, last.observed));
        assertThat(fromRows(people)).isNotEqualTo(moments);
    }

    @Test
    void add() {
        List<Person> people = people(120, new Random(5), 7);
        Moments all = fromSums(people, 1, 1).moments();
        Moments sum = fromSums(people.subList(0, 70), 1, 1).moments(all.anchors())
                .plus(fromSums(people.subList(70, 120), 1, 1).moments(all.anchors()));
        assertThat(sum).isEqualTo(all);
        Moments elsewhere = fromSums(people, 1, 1).moments(new Anchors(0, List.of(0L)));
        assertThatThrownBy(() -> all.plus(elsewhere)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countParticipantsAndObservationsAndAverageCovariates() {
        List<Person> people = people(90, new Random(9), 3);
        Moments moments = fromRows(people);
        assertThat(moments.participants()).isEqualTo(90);
        assertThat(moments.participants("tailored")).isEqualTo(people.stream().filter(p -> p.arm == 1).count());
        assertThat(moments.observations()).isEqualTo(people.stream().mapToInt(p -> Integer.bitCount(p.observed)).sum());
        assertThat(moments.observations("regular", "10"))
                .isEqualTo(people.stream().filter(p -> p.arm == 0 && (p.observed & 4) != 0).count());
        double mean = people.stream().mapToDouble(p -> p.age * Integer.bitCount(p.observed)).sum()
                / moments.observations();
        assertThat(moments.meanOverObservations("age")).isCloseTo(mean, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000_000, -1_000_000})
    void knowTheMeanAndVarianceOfAnArmAtAWave(long offset) {
        List<Person> people = people(90, new Random(4), offset);
        SampleMoments sample = fromSums(people, 20, 1).moments().sample("tailored", "2");
        SampleMoments values = SampleMoments.of(people.stream().filter(p -> p.arm == 1 && (p.observed & 2) != 0)
                .mapToDouble(p -> p.outcomes.get(1)).toArray());
        assertThat(sample.n()).isEqualTo(values.n());
        assertThat(sample.mean()).isCloseTo(values.mean(), within(1e-9));
        assertThat(sample.variance()).isCloseTo(values.variance(), within(1e-9));
    }

    @Test
    void giveEqualValuesNoVariance() {
        LongRows rows = rows();
        rows.add("q", List.of("tailored", "a"), new double[] {1}, "2", 4);
        for (int i = 0; i < 40; i++) {
            rows.add("p" + i, List.of("regular", "a"), new double[] {1}, "1", 3.35);
            assertThat(rows.moments().sample("regular", "1").variance()).as("of %d values", i + 1).isZero();
        }
        assertThat(rows.moments().sample("tailored", "1")).isEqualTo(new SampleMoments(0, 0, 0));
        assertThat(rows.moments().sample("tailored", "2")).isEqualTo(new SampleMoments(1, 4, 0));
    }

    @Test
    void orderWavesAsNumbersOnlyWhenAllAre() {
        assertThat(fromRows(people(20, new Random(2), 0)).layout().waves()).containsExactly("1", "2", "10");
        LongRows rows = rows();
        List.of("w2", "w10", "w1").forEach(w -> rows.add("p", List.of("regular", "a"), new double[] {1}, w, 1));
        assertThat(rows.moments().layout().waves()).containsExactly("w1", "w10", "w2");
    }

    private static List<Person> people(int count, Random random, long offset) {
        List<Person> people = new ArrayList<>();
        for (int id = 0; id < count; id++) {
            people.add(Person.random(id, random, offset));
        }
        return people;
    }

    private static LongRows rows() {
        return new LongRows(
                new LongRows.Variables("y", "arm", "regular", "wave", List.of("arm", "s"), List.of("age")));
    }

    private static Moments fromRows(List<Person> people) {
        LongRows rows = rows();
        for (Person p : people) {
            for (int wave = 0; wave < 3; wave++) {
                if ((p.observed >> wave & 1) == 1) {
                    rows.add("p" + p.id, List.of(ARMS.get(p.arm), STRATA.get(p.stratum)), new double[] {p.age},
                            WAVES.get(wave), p.outcomes.get(wave));
                }
            }
        }
        return rows.moments();
    }

    private static IntegerSums fromSums(List<Person> people, long outcomeScale, long ageScale) {
        IntegerSums sums = new IntegerSums(LAYOUT, outcomeScale, List.of(ageScale));
        for (Person p : people) {
            long[] values = {p.age * ageScale, 0, 0, 0};
            for (int wave = 0; wave < 3; wave++) {
                values[wave + 1] = (p.observed >> wave & 1) == 1 ? p.outcomes.get(wave) * outcomeScale : 0;
            }
            long[] products = new long[10];
            int next = 0;
            for (int i = 0; i < 4; i++) {
                for (int j = i; j < 4; j++) {
                    products[next++] = values[i] * values[j];
                }
            }
            sums.add(List.of(p.arm, p.stratum), p.observed, 1, values, products);
        }
        return sums;
    }
}

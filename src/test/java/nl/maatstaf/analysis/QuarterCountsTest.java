package nl.maatstaf.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import nl.maatstaf.analysis.QuarterCounts.Layer;
import nl.maatstaf.analysis.QuarterInStore.Person;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Stratum;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Counting a quarter in which one cohort is at another wave than the other. */
class QuarterCountsTest {

    private static final Map<String, Integer> BOTH = Map.of("A", 4, "B", 0);

    private final String study = "study-" + UUID.randomUUID();
    private final EvaluationStore store = new EvaluationStore(TestStores.stores());

    @Test
    void everybodyIsCountedOnceAtTheWaveOfTheirOwnCohort() {
        Locked.plan(study);
        List<Person> people = QuarterInStore.put(study, 200, Map.of("life_rating", 10, "fear", 10), new SplittableRandom(7));
        QuarterCounts.Counted counted = store.counted(study, List.of("life_rating", "fear"), BOTH);

        var respondents = new HashMap<Layer, Integer>();
        var frame = new HashMap<Layer, Integer>();
        var answers = new HashMap<String, Integer>();
        people.forEach(person -> {
            Layer layer = layer(person);
            frame.merge(layer, 2, Integer::sum);
            if (!person.scaled().isEmpty()) {
                respondents.merge(layer, 1, Integer::sum);
            }
            person.scaled().forEach((score, value) -> answers.merge(score + layer + value, 1, Integer::sum));
        });
        assertThat(counted.respondents()).isEqualTo(respondents);
        assertThat(counted.frame()).isEqualTo(frame);
        assertThat(counted.answers()).hasSameSizeAs(answers.keySet()).allSatisfy(one ->
                assertThat(answers).containsEntry(one.score() + one.layer() + one.scaled(), one.people()));
    }

    @Test
    void aCohortThatIsNotInTheQuarterIsNotInItsFrame() {
        Locked.plan(study);
        List<Person> people = QuarterInStore.put(study, 60, Map.of("life_rating", 10), new SplittableRandom(8));
        QuarterCounts.Counted counted = store.counted(study, List.of("life_rating"), Map.of("A", 4));
        assertThat(counted.frame().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(2 * (int) people.stream().filter(person -> person.cohort().equals("A")).count());
    }

    @Test
    void beforeTheLockNobodyIsCounted() {
        QuarterInStore.put(study, 40, Map.of("life_rating", 10), new SplittableRandom(9));
        assertThat(store.counted(study, List.of("life_rating"), BOTH).answers()).isEmpty();
    }

    private static Layer layer(Person person) {
        return new Layer(Arm.of(person.arm()).orElseThrow(), new Stratum(person.trede(), person.partTime()), person.traits());
    }
}

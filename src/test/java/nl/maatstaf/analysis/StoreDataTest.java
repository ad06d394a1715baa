package nl.maatstaf.analysis;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.maatstaf.analysis.engine.Person;
import nl.maatstaf.analysis.engine.StudyData;
import nl.maatstaf.analysis.engine.StudyData.ExposureLine;
import nl.maatstaf.analysis.engine.StudyData.RegisterLine;
import nl.maatstaf.instrument.Condition;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.instrument.Texts;
import nl.maatstaf.instrument.reading.Reading;
import nl.maatstaf.statistics.mixed.LongRows;
import nl.maatstaf.statistics.mixed.Moments;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.ExposureKind;
import nl.maatstaf.study.Stratum;
import nl.maatstaf.study.Study;
import nl.maatstaf.study.TredeCode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** One snapshot out of a real store, against the same people held in memory. */
class StoreDataTest {

    private static final Study STUDY =
            Reading.of(Path.of("surveys")).surveys().orElseThrow().protocol("almere-45plus").orElseThrow().study();
    private static final int WAVES = 9;
    private static final Score MARK = new Score.Single("mark", 1, "LR1");
    private static final Score MEAN = new Score.Mean("mean", 12, List.of(), 3);
    private static final Item CHOICE = item("AY1");
    private static final Item NUMBER = item("AY2");

    private final String name = "study-" + UUID.randomUUID();
    private final StoredStudy stored = new StoredStudy(name);
    private final Snapshots snapshots = new Snapshots(TestStores.stores());
    private final EvaluationStore store = new EvaluationStore(TestStores.stores());
    private final List<Someone> people = new ArrayList<>();

    /** Somebody as the test knows them, with the marks, the means and the two items; null where there is nothing. */
    private record Someone(long id, String cohort, Arm arm, Stratum stratum, List<Integer[]> scores, Integer[] items) {}

    @Test
    void peopleComeWithWhatWasClosedInTheOrderOfTheirPseudonyms() {
        write(120);
        var closed = StoredStudy.closed(Map.of("A", 8, "B", 3));
        List<Person> expected = new ArrayList<>();
        for (Someone someone : people) {
            SortedSet<Integer> due = closed.getOrDefault(someone.cohort(), new TreeSet<>());
            expected.add(new Person(expected.size() + 1, someone.arm(), someone.cohort(), someone.stratum(), due,
                    someone.scores().stream().map(values -> closedValues(values, due)).toList(), List.of(1, 12),
                    IntStream.range(0, 2).map(i -> orNone(someone.items()[i])).toArray()));
        }
        var data = closedData(closed);
        assertThat(read(data, List.of(MARK, MEAN), List.of(CHOICE, NUMBER)))
                .usingRecursiveComparison().isEqualTo(expected);
        assertThat(read(data, List.of(), List.of())).extracting(Person::key)
                .containsExactlyElementsOf(expected.stream().map(Person::key).toList());
    }

    @Test
    void aCohortThatHasClosedNothingIsNotThere() {
        write(60);
        stored.frame("A", new Stratum(2, false), 30);
        stored.frame("B", new Stratum(2, false), 40);
        stored.register(people.stream().filter(one -> one.cohort().equals("B")).findFirst().orElseThrow().id(), "2026Q1",
                "3", 0);
        var data = data(StoredStudy.closed(Map.of("A", 2)));
        assertThat(read(data, List.of(MARK), List.of())).extracting(Person::cohort).containsOnly("A");
        assertThat(data.frame()).extracting(StudyData.FrameCell::cohort).containsExactly("A", "A");
        assertThat(registerOf(data)).isEmpty();
    }

    @Test
    void momentsEqualTheOnesMadeInMemoryBitForBit() {
        write(400);
        var closed = StoredStudy.closed(Map.of("A", 8, "B", 3));
        var data = closedData(closed);
        assertThat(data.moments(MARK, Optional.empty())).isEqualTo(inMemory(closed, false));
        assertThat(data.moments(MARK, Optional.of(CHOICE))).isEqualTo(inMemory(closed, true));
        assertThat(data.moments(MARK, Optional.of(CHOICE)).participants())
                .isPositive().isLessThan(data.moments(MARK, Optional.empty()).participants());
    }

    @Test
    void codesAreLevelsInNumericOrderAndWhoeverDidNotChooseIsLeftOut() {
        int person = 0;
        for (String answer : List.of("10", "2", "1", "declined", "{1,2}", "2026-01")) {
            long id = stored.person("A", Arm.values()[person++ % 2], new Stratum(3, true));
            stored.score(id, MARK.name(), 5, 6);
            stored.answers(id, 0, Map.of(CHOICE.id(), answer));
            stored.answers(id, 1, Map.of(CHOICE.id(), "7"));
        }
        Moments moments = closedData(StoredStudy.closed(Map.of("A", 1))).moments(MARK, Optional.of(CHOICE));
        assertThat(moments.layout().factors().getLast().levels()).containsExactly("1", "2", "10");
        assertThat(moments.layout().factors().getLast().name()).isEqualTo(CHOICE.id());
        assertThat(moments.participants()).isEqualTo(3);
    }

    @Test
    void nothingIsDueAfterTheFirstQuarterInWhichTheRegisterSaysThatSomebodyDied() {
        long died = stored.person("A", Arm.TAILORED, new Stratum(2, false));
        long lives = stored.person("A", Arm.REGULAR, new Stratum(2, false));
        List.of(died, lives).forEach(id -> stored.score(id, MARK.name(), 5));
        stored.register(died, "2024Q4", "2.0", 0);
        stored.died(died, "2025Q1");
        stored.died(died, "2025Q2");
        assertThat(read(data(StoredStudy.closed(Map.of("A", 4))), List.of(MARK), List.of()))
                .extracting(Person::due).containsExactly(new TreeSet<>(Set.of(0, 1, 2)), new TreeSet<>(Set.of(0, 1, 2, 3, 4)));
    }

    @Test
    void theRegisterCountsQuartersFromTheAllocationOfEachCohort() {
        long first = stored.person("A", Arm.TAILORED, new Stratum(2, false));
        long second = stored.person("B", Arm.REGULAR, new Stratum(4, true));
        long erased = stored.person("A", Arm.REGULAR, new Stratum(4, true));
        List.of(first, second, erased).forEach(id -> stored.score(id, MARK.name(), 5));
        stored.erase(erased);
        stored.register(second, "2025Q4", "6", 20);
        stored.register(first, "2025Q1", "2.1", 0);
        stored.register(first, "2024Q4", "2.0", 0);
        stored.register(erased, "2024Q4", "2.0", 0);
        stored.exposure(first, "training", LocalDate.of(2025, 5, 1));
        stored.exposure(first, "funds", LocalDate.of(2024, 7, 1));
        var data = data(StoredStudy.closed(Map.of("A", 0, "B", 0)));
        assertThat(registerOf(data)).containsExactly(
                new RegisterLine(1, Arm.TAILORED, "A", new Stratum(2, false), 1, new TredeCode("2.0"), true, 0, false),
                new RegisterLine(1, Arm.TAILORED, "A", new Stratum(2, false), 2, new TredeCode("2.1"), true, 0, false),
                new RegisterLine(2, Arm.REGULAR, "B", new Stratum(4, true), 1, new TredeCode("6"), false, 20, false));
        var exposures = new ArrayList<ExposureLine>();
        data.exposures(exposures::add);
        assertThat(exposures).containsExactly(new ExposureLine(1, Arm.TAILORED, ExposureKind.FUNDS, 0),
                new ExposureLine(1, Arm.TAILORED, ExposureKind.TRAINING, 3));
    }

    @Test
    void aSnapshotStaysWhatItWasWhenLaterWavesAreClosed() {
        write(60);
        assertThat(snapshots.latest(name)).isEmpty();
        stored.close("A", 0);
        stored.close("B", 0);
        Snapshot second = snapshots.latest(name).orElseThrow();
        List<Person> before = people(second);
        stored.close("A", 1);
        assertThat(snapshots.latest(name).orElseThrow().number()).isEqualTo(3);
        assertThat(snapshots.of(name, 2)).isEqualTo(second);
        assertThat(second.closed()).isEqualTo(StoredStudy.closed(Map.of("A", 0, "B", 0)));
        assertThat(people(second)).usingRecursiveComparison().isEqualTo(before);
        assertThat(store.fingerprintNow(name, 2)).isEqualTo(second.fingerprint());
        stored.erase(people.getFirst().id());
        assertThat(store.fingerprintNow(name, 2)).isNotEqualTo(second.fingerprint());
    }

    @Test
    void whatIsErasedWhileSomebodyReadsIsStillThereForThem() {
        write(60);
        stored.close("A", 0);
        stored.close("B", 0);
        long seen = store.<Long>read(name, STUDY, 0, snapshots.latest(name).orElseThrow(), data -> {
            long before = data.moments(MARK, Optional.empty()).participants();
            people.forEach(someone -> stored.erase(someone.id()));
            assertThat(data.moments(MARK, Optional.empty()).participants()).isEqualTo(before);
            return before;
        });
        assertThat(seen).isPositive();
        assertThat(people(snapshots.latest(name).orElseThrow())).isEmpty();
    }

    private StoreData closedData(SortedMap<String, SortedSet<Integer>> closed) {
        closed.forEach((cohort, waves) -> waves.forEach(wave -> stored.close(cohort, wave)));
        return data(closed);
    }

    private StoreData data(SortedMap<String, SortedSet<Integer>> closed) {
        return new StoreData(TestStores.stores().as(StoreRole.RESPONSE_EVALUATION), name, STUDY, 0, closed);
    }

    private List<Person> people(Snapshot snapshot) {
        return store.read(name, STUDY, 0, snapshot, data -> read(data, List.of(MARK), List.of()));
    }

    private static List<Person> read(StudyData data, List<Score> scores, List<Item> items) {
        var read = new ArrayList<Person>();
        data.people(scores, items, read::add);
        return read;
    }

    private static List<RegisterLine> registerOf(StudyData data) {
        var lines = new ArrayList<RegisterLine>();
        data.register(lines::add);
        return lines;
    }

    private static Item item(String id) {
        return new Item.Choice(new Item.Head(id, new Texts(Map.of("nl", id)), Optional.empty(),
                Condition.always()), List.of());
    }

    private static int[] closedValues(Integer[] values, SortedSet<Integer> due) {
        return IntStream.range(0, WAVES).map(wave -> due.contains(wave) ? orNone(values[wave]) : Person.NONE).toArray();
    }

    private static int orNone(Integer value) {
        return value == null ? Person.NONE : value;
    }

    private void write(int howMany) {
        var random = new SplittableRandom(howMany);
        for (int i = 0; i < howMany; i++) {
            String cohort = random.nextBoolean() ? "A" : "B";
            Arm arm = random.nextBoolean() ? Arm.REGULAR : Arm.TAILORED;
            var stratum = new Stratum(random.nextInt(2, 5), random.nextBoolean());
            List<Integer[]> scores = List.of(values(random, 1), values(random, 12));
            var items = new Integer[] {random.nextInt(5) == 0 ? null : random.nextInt(1, 4),
                    random.nextInt(5) == 0 ? null : random.nextInt(0, 400)};
            long id = stored.person(cohort, arm, stratum);
            stored.score(id, MARK.name(), scores.get(0));
            stored.score(id, MEAN.name(), scores.get(1));
            stored.answers(id, 0, Map.of(CHOICE.id(), items[0] == null ? "declined" : items[0].toString(),
                    NUMBER.id(), items[1] == null ? "declined" : items[1].toString()));
            people.add(new Someone(id, cohort, arm, stratum, scores, items));
        }
    }

    private static Integer[] values(SplittableRandom random, int scale) {
        return IntStream.range(0, WAVES)
                .mapToObj(_ -> random.nextInt(4) == 0 ? null : (Integer) (scale * random.nextInt(1, 11)))
                .toArray(Integer[]::new);
    }

    /** The same people through the other way in: one observation at a time, in the unit of the score. */
    private Moments inMemory(SortedMap<String, SortedSet<Integer>> closed, boolean byChoice) {
        var factors = new ArrayList<>(StudyData.FACTORS);
        if (byChoice) {
            factors.add(CHOICE.id());
        }
        var memory = new LongRows(new LongRows.Variables(MARK.name(), "arm", "regular", "wave", factors, List.of()));
        for (Someone someone : people) {
            var levels = new ArrayList<>(List.of(someone.arm().code(), someone.cohort(),
                    Integer.toString(someone.stratum().trede()), someone.stratum().partTime() ? "yes" : "no",
                    someone.stratum().code()));
            if (byChoice) {
                levels.add(String.valueOf(someone.items()[0]));
            }
            for (int wave : closed.getOrDefault(someone.cohort(), new TreeSet<>())) {
                Integer value = someone.scores().getFirst()[wave];
                if (value != null && !levels.contains("null")) {
                    memory.add(Long.toString(someone.id()), levels, new double[0], Integer.toString(wave), value);
                }
            }
        }
        return memory.moments();
    }
}

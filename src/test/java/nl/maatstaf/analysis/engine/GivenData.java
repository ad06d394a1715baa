package nl.maatstaf.analysis.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.statistics.mixed.LongRows;
import nl.maatstaf.statistics.mixed.Moments;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Stratum;

/**
 * The data of a study that a test gives, in memory.
 *
 * <pre>{@code
 * var data = new GivenData().closed("spring", 8).closed("autumn", 3);
 * data.person(Arm.TAILORED).cohort("autumn").stratum("3-yes").says("life_rating", 6, 7, NaN, 8).chose("SEX", 2);
 * }</pre>
 *
 * <p>Unless a frame is given, it is the people themselves. Values are in the unit of their score; whatever is given for a
 * wave that is not closed is kept from the analysis, as the store keeps it.
 */
public final class GivenData implements StudyData {

    /** Where somebody has no value. */
    public static final double NONE = Double.NaN;

    /** The cohort and the stratum of whoever is given no other. */
    public static final String COHORT = "first";

    private final SortedMap<String, SortedSet<Integer>> closed = new TreeMap<>();
    private final List<Given> people = new ArrayList<>();
    private final List<FrameCell> frame = new ArrayList<>();
    private final List<RegisterLine> register = new ArrayList<>();
    private final List<ExposureLine> exposures = new ArrayList<>();

    /** The waves 0 to {@code last} of a cohort are over and closed. */
    public GivenData closed(String cohort, int last) {
        closed.put(cohort, new TreeSet<>(IntStream.rangeClosed(0, last).boxed().toList()));
        return this;
    }

    /** The waves 0 to {@code last} of the only cohort are over and closed. */
    public GivenData closed(int last) {
        return closed(COHORT, last);
    }

    /** One more person. */
    public Given person(Arm arm) {
        var person = new Given(people.size() + 1, arm);
        people.add(person);
        return person;
    }

    /** So many members of the frame were allocated here. */
    public GivenData allocated(String cohort, Arm arm, String stratum, int members) {
        frame.add(new FrameCell(cohort, arm, Stratum.of(stratum), members));
        return this;
    }

    /** One more line of the register. */
    public GivenData registered(RegisterLine line) {
        register.add(line);
        return this;
    }

    /** One more activity. */
    public GivenData exposed(ExposureLine line) {
        exposures.add(line);
        return this;
    }

    /** The same people in another order and under other keys, as another place that holds the data may have them. */
    public GivenData reversed() {
        var other = new GivenData();
        other.closed.putAll(closed);
        other.frame.addAll(frame);
        people.reversed().forEach(person -> {
            Given same = other.person(person.arm).cohort(person.cohort).stratum(person.stratum.code());
            same.values.putAll(person.values);
            same.chosen.putAll(person.chosen);
        });
        return other;
    }

    @Override
    public SortedMap<String, SortedSet<Integer>> closed() {
        return Collections.unmodifiableSortedMap(closed);
    }

    @Override
    public Moments moments(Score score, Optional<Item> by) {
        List<String> factors = Stream.concat(FACTORS.stream(), by.map(Item::id).stream()).toList();
        var rows = new LongRows(
                new LongRows.Variables(score.name(), "arm", Arm.REGULAR.code(), "wave", factors, List.of()));
        people.stream().filter(person -> by.isEmpty() || person.chosen.containsKey(by.get().id())).forEach(person ->
                person.dueValues(score.name()).forEach((wave, value) -> rows.add(Long.toString(person.key),
                        person.levels(by), new double[0], Integer.toString(wave), value)));
        return rows.moments();
    }

    @Override
    public void people(List<Score> scores, List<Item> items, Consumer<Person> each) {
        int waves = waves();
        people.forEach(person -> each.accept(person.asked(scores, items, waves)));
    }

    @Override
    public List<FrameCell> frame() {
        return frame.isEmpty()
                ? people.stream().map(person -> new FrameCell(person.cohort, person.arm, person.stratum, 1)).toList()
                : List.copyOf(frame);
    }

    @Override
    public void register(Consumer<RegisterLine> each) {
        register.forEach(each);
    }

    @Override
    public void exposures(Consumer<ExposureLine> each) {
        exposures.forEach(each);
    }

    private SortedSet<Integer> due(String cohort) {
        return closed.getOrDefault(cohort, new TreeSet<>());
    }

    /** How many waves anything is known about. */
    private int waves() {
        return IntStream.concat(
                people.stream().flatMap(person -> person.values.values().stream()).mapToInt(values -> values.length),
                closed.values().stream().mapToInt(due -> due.last() + 1)).max().orElse(0);
    }

    /** One person, who is told about step by step. */
    public final class Given {

        private final long key;
        private final Arm arm;
        private String cohort = COHORT;
        private Stratum stratum = new Stratum(2, false);
        private final Map<String, double[]> values = new HashMap<>();
        private final Map<String, Integer> chosen = new HashMap<>();

        private Given(long key, Arm arm) {
            this.key = key;
            this.arm = arm;
        }

        /** {@return the key under which analyses see this person} */
        public long key() {
            return key;
        }

        /** In this cohort. */
        public Given cohort(String name) {
            cohort = name;
            return this;
        }

        /** In the stratum with this code at allocation. */
        public Given stratum(String code) {
            stratum = Stratum.of(code);
            return this;
        }

        /** The score has these values at the waves from 0 on; {@link #NONE} where there is none. */
        public Given says(String score, double... byWave) {
            values.put(score, byWave.clone());
            return this;
        }

        /** The score has this value at this wave, too. */
        public Given saysAt(int wave, String score, double value) {
            double[] known = values.getOrDefault(score, new double[0]);
            double[] longer = Arrays.copyOf(known, StrictMath.max(known.length, wave + 1));
            Arrays.fill(longer, known.length, longer.length, NONE);
            longer[wave] = value;
            values.put(score, longer);
            return this;
        }

        /** This was answered at the baseline wave: a code, or a number. */
        public Given chose(String item, int code) {
            chosen.put(item, code);
            return this;
        }

        private List<String> levels(Optional<Item> by) {
            return Stream.concat(
                    Stream.of(arm.code(), cohort, Integer.toString(stratum.trede()), stratum.partTime() ? "yes" : "no",
                            stratum.code()),
                    by.map(item -> Integer.toString(chosen.getOrDefault(item.id(), Person.NONE))).stream()).toList();
        }

        private SortedMap<Integer, Double> dueValues(String score) {
            var known = new TreeMap<Integer, Double>();
            double[] byWave = values.getOrDefault(score, new double[0]);
            due(cohort).stream().filter(wave -> wave < byWave.length && !Double.isNaN(byWave[wave]))
                    .forEach(wave -> known.put(wave, byWave[wave]));
            return known;
        }

        private Person asked(List<Score> scores, List<Item> items, int waves) {
            List<int[]> known = scores.stream().map(score -> stored(score, waves)).toList();
            OptionalInt died = register.stream().filter(line -> line.key() == key && line.deceased())
                    .mapToInt(RegisterLine::quarter).min();
            return new Person(key, arm, cohort, stratum, Person.due(due(cohort), died, known), known, scores.stream().map(Score::scale).toList(),
                    items.stream().mapToInt(item -> chosen.getOrDefault(item.id(), Person.NONE)).toArray());
        }

        private int[] stored(Score score, int waves) {
            int[] stored = Person.nothing(waves);
            double[] byWave = values.getOrDefault(score.name(), new double[0]);
            for (int wave = 0; wave < byWave.length; wave++) {
                if (!Double.isNaN(byWave[wave])) {
                    stored[wave] = whole(score, byWave[wave]);
                }
            }
            return stored;
        }

        private int whole(Score score, double value) {
            long stored = StrictMath.round(value * score.scale());
            if (StrictMath.abs(stored - value * score.scale()) > 1e-6) {
                throw new IllegalArgumentException(score.name() + " stores no " + value + " at scale " + score.scale());
            }
            return StrictMath.toIntExact(stored);
        }
    }
}

package nl.maatstaf.publication.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A simulated municipality: a register, and what some of its people answered in four quarters. Between two quarters late
 * answers come in, answers are corrected, and people have theirs erased.
 *
 * @param people   the register
 * @param quarters what was in the store when each quarter was released, everything of earlier quarters included
 */
record Municipality(List<Person> people, List<List<Answer>> quarters) {

    static final List<List<String>> LEVELS = List.of(List.of("regular", "tailored"), List.of("2", "3", "4"), List.of("yes", "no"),
            List.of("45-47", "48-51", "52-55"), List.of("f", "m"));
    static final List<String> FILTERS = List.of("arm", "trede", "part_time", "age", "sex");
    static final int ANSWERS = 5;
    static final int QUARTERS = 4;
    private static final double[][] SHARES = {{.5, .5}, {.35, .4, .25}, {.33, .67}, {.3, .4, .3}, {.62, .38}};

    /** Somebody in the register: the place of their level of each filter. */
    record Person(int id, List<Integer> levels) {}

    /** What somebody answered in a quarter. */
    record Answer(int person, int quarter, int answer) {}

    static Municipality simulated(int size, double response, long seed) {
        var random = new SplittableRandom(seed);
        var people = new ArrayList<Person>();
        for (int id = 0; id < size; id++) {
            people.add(new Person(id, Arrays.stream(SHARES).map(shares -> drawn(shares, random.nextDouble())).toList()));
        }
        double[] willing = random.doubles(size).toArray();
        var quarters = new ArrayList<List<Answer>>();
        var store = new ArrayList<Answer>();
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            changed(store, quarter, people.size(), random);
            for (Person person : people) {
                if (willing[person.id()] < response && random.nextDouble() < .92) {
                    store.add(new Answer(person.id(), quarter, answer(person, random)));
                }
            }
            quarters.add(List.copyOf(store));
        }
        return new Municipality(people, quarters);
    }

    private static int drawn(double[] shares, double chance) {
        double sum = 0;
        for (int level = 0; level < shares.length; level++) {
            sum += shares[level];
            if (chance < sum) {
                return level;
            }
        }
        return shares.length - 1;
    }

    private static int answer(Person person, SplittableRandom random) {
        return Math.clamp(1 + (int) (5 * Math.pow(random.nextDouble(), .7 + .1 * person.levels().get(1))), 1, ANSWERS);
    }

    /** Before a quarter, of earlier ones: some come late, some are corrected, and somebody has everything erased. */
    private static void changed(List<Answer> store, int quarter, int size, SplittableRandom random) {
        if (quarter == 0) {
            return;
        }
        int before = quarter - 1;
        for (int i = 0; i < 2 + size / 100; i++) {
            int person = random.nextInt(size);
            if (store.stream().noneMatch(answer -> answer.person() == person && answer.quarter() == before)) {
                store.add(new Answer(person, before, 1 + random.nextInt(ANSWERS)));
            }
            int place = random.nextInt(Math.max(1, store.size()));
            if (place < store.size()) {
                Answer corrected = store.get(place);
                store.set(place, new Answer(corrected.person(), corrected.quarter(), 1 + corrected.answer() % ANSWERS));
            }
        }
        int erased = random.nextInt(size);
        store.removeIf(answer -> answer.person() == erased);
    }

    /** The files that {@code protect} reads, as the store was at the release of a quarter. */
    void write(Path folder, int quarter) throws IOException {
        var data = new StringBuilder("id,wave," + String.join(",", FILTERS) + ",fear\n");
        quarters.get(quarter).forEach(answer -> data.append(answer.person()).append(',').append(answer.quarter()).append(',')
                .append(levels(people.get(answer.person()))).append(',').append(answer.answer()).append('\n'));
        Files.writeString(folder.resolve("data.csv"), data);
        var frame = new StringBuilder(String.join(",", FILTERS) + "\n");
        people.forEach(person -> frame.append(levels(person)).append('\n'));
        Files.writeString(folder.resolve("frame.csv"), frame);
        var cube = new StringBuilder("filters:\n");
        for (int filter = 0; filter < FILTERS.size(); filter++) {
            cube.append("  - {column: ").append(FILTERS.get(filter)).append(", levels: [").append(String.join(", ", LEVELS.get(filter)))
                    .append("]}\n");
        }
        Files.writeString(folder.resolve("cube.yaml"), cube + "questions:\n  - {column: fear, answers: [1, 2, 3, 4, 5], show: distribution}\n");
    }

    private static String levels(Person person) {
        var levels = new ArrayList<String>();
        for (int filter = 0; filter < FILTERS.size(); filter++) {
            levels.add(LEVELS.get(filter).get(person.levels().get(filter)));
        }
        return String.join(",", levels);
    }
}

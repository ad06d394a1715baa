package nl.maatstaf.statistics.survival;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import nl.maatstaf.statistics.formula.DataTable;

/** A participant of a made-up trial; the kind of event is 0 for who was last seen without one. */
record Person(String arm, String stratum, double time, int cause, double age) {
    private static final List<String> ARMS = List.of("regular", "tailored");
    private static final List<String> CAUSES = List.of("none", "job", "moved");

    static Person of(String arm, double time, int event) {
        return new Person(arm, "all", time, event, 0);
    }

    /** People with times in whole months, so that many are tied; who isn't lost may move before getting a job. */
    static List<Person> random(long seed, int size, int months, int causes) {
        Random random = new Random(seed);
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            // The first of each arm is fixed, so that both arms have somebody.
            String arm = ARMS.get(i < 2 ? i : random.nextInt(2));
            people.add(new Person(arm, "s" + random.nextInt(3), random.nextInt(months), random.nextInt(causes + 1),
                    30 + random.nextInt(30)));
        }
        return people;
    }

    static List<Person> shuffled(List<Person> people, long seed) {
        List<Person> shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    static List<Person> each(List<Person> people, UnaryOperator<Person> change) {
        return people.stream().map(change).toList();
    }

    Person inOtherArm() {
        return new Person(arm.equals("regular") ? "tailored" : "regular", stratum, time, cause, age);
    }

    Person at(double other) {
        return new Person(arm, stratum, other, cause, age);
    }

    Person aged(double other) {
        return new Person(arm, stratum, time, cause, other);
    }

    static DataTable table(List<Person> people) {
        return DataTable.ofRows(people.size())
                .withFactor("arm", ARMS, people.stream().map(Person::arm).toList())
                .withFactor("stratum", people.stream().map(Person::stratum).toList())
                .withNumbers("time", people.stream().mapToDouble(Person::time).toArray())
                .withNumbers("event", people.stream().mapToDouble(person -> person.cause() > 0 ? 1 : 0).toArray())
                .withFactor("cause", CAUSES, people.stream().map(person -> CAUSES.get(person.cause())).toList())
                .withNumbers("age", people.stream().mapToDouble(Person::age).toArray());
    }

    /** One arm with a time and a kind of event for each. */
    static List<Person> arm(String arm, double[] times, int[] causes) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            people.add(of(arm, times[i], causes[i]));
        }
        return people;
    }
}

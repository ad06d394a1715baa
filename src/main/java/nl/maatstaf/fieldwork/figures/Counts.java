package nl.maatstaf.fieldwork.figures;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.maatstaf.fieldwork.log.AaporClass;

/**
 * How many people are in each of AAPOR's classes.
 *
 * @param people the number in each class; a class that is not named has nobody
 */
public record Counts(Map<AaporClass, Integer> people) {

    /** Copies the counts. */
    public Counts {
        people = Map.copyOf(people);
        if (people.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("No class has fewer people than none.");
        }
    }

    /** Counts of these classes, one for each person. */
    public static Counts of(Stream<AaporClass> classes) {
        var people = new EnumMap<AaporClass, Integer>(AaporClass.class);
        classes.forEach(one -> people.merge(one, 1, Integer::sum));
        return new Counts(people);
    }

    /** All of these together. */
    public static Counts sum(Collection<Counts> counts) {
        var people = new EnumMap<AaporClass, Integer>(AaporClass.class);
        counts.forEach(one -> one.people.forEach((key, count) -> people.merge(key, count, Integer::sum)));
        return new Counts(people);
    }

    /** {@return how many are in any of these classes} */
    public int in(AaporClass... classes) {
        return Stream.of(classes).mapToInt(one -> people.getOrDefault(one, 0)).sum();
    }

    /** {@return how many letters went out, to whoever turned out to be eligible or not} */
    public int letters() {
        return in(AaporClass.values());
    }
}

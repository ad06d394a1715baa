package nl.maatstaf.instrument.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads waves. */
final class Waves {

    /** As many waves as a trajectory has room for; wave 0 is the baseline. */
    static final int LAST = 8;

    /** All of them. */
    static final Set<Integer> ALL = IntStream.rangeClosed(0, LAST).boxed().collect(Collectors.toUnmodifiableSet());

    private Waves() {
    }

    /** The waves listed here, or the single one; those that cannot be are reported and left out. */
    static List<Integer> of(Entry entry) {
        return entry.oneOrMore().stream().flatMap(part -> one(part).stream()).toList();
    }

    /** The wave that stands here. */
    static Optional<Integer> one(Entry entry) {
        Optional<Integer> wave = entry.integer().stream().boxed().findFirst();
        wave.filter(number -> number > LAST).ifPresent(number ->
                entry.fault("There is no wave " + number + "; write 0 to " + LAST + "."));
        return wave.filter(number -> number <= LAST);
    }
}

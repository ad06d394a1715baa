package nl.maatstaf.instrument;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** When an event happened to one participant for the first time. */
public sealed interface Onset {

    /** It had happened at the baseline already, or nobody knows: this participant can't tell when it first does. */
    record NotAtRisk() implements Onset {
    }

    /**
     * It was first seen in this wave.
     *
     * @param wave the wave, 1 or later
     */
    record At(int wave) implements Onset {
    }

    /**
     * It was not seen.
     *
     * @param lastWave the last wave in which the participant told; 0 when only at the baseline
     */
    record NotSeen(int lastWave) implements Onset {
    }

    /**
     * Reads it off the event's score.
     *
     * @param byWave the score at waves 0, 1, …; empty where it is undefined
     */
    static Onset of(List<OptionalInt> byWave) {
        if (byWave.isEmpty() || byWave.getFirst().orElse(1) != 0) {
            return new NotAtRisk();
        }
        OptionalInt first = IntStream.range(1, byWave.size()).filter(wave -> byWave.get(wave).orElse(0) > 0).findFirst();
        return first.isPresent() ? new At(first.getAsInt())
                : new NotSeen(IntStream.range(0, byWave.size()).filter(wave -> byWave.get(wave).isPresent()).max().orElse(0));
    }
}

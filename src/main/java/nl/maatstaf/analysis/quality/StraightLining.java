package nl.maatstaf.analysis.quality;

import java.util.Collections;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many gave the same answer to every statement of a scale on which some say the opposite of others. A scale counts
 * where at least three of its items were answered, one that is reversed and one that is not among them.
 *
 * @param wave         the wave
 * @param any          responses with at least one such scale
 * @param byInstrument the same for each instrument by itself, by its name
 */
public record StraightLining(int wave, Count any, SortedMap<String, Count> byInstrument) {

    /** Copies the map. */
    public StraightLining {
        byInstrument = Collections.unmodifiableSortedMap(new TreeMap<>(byInstrument));
    }

    /**
     * How many lines were straight.
     *
     * @param responses the responses with such a scale
     * @param straight  those with one answer to all its items
     * @param middle    those of these who chose the middle throughout, which does not contradict itself
     */
    public record Count(long responses, long straight, long middle) {

        /** {@return the share that was straight} */
        public OptionalDouble share() {
            return Share.of(straight, responses);
        }

        /** These responses and others. */
        public Count plus(Count other) {
            return new Count(responses + other.responses, straight + other.straight, middle + other.middle);
        }
    }
}

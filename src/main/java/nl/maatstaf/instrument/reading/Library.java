package nl.maatstaf.instrument.reading;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The definitions of one kind by reference. One that is there but could not be read is known and empty, so that
 * pointing to it is not a second fault.
 */
record Library<T>(String what, Map<String, Optional<T>> known) {

    /** The definition that is referred to here; an unknown one is reported. */
    Optional<T> find(Entry reference) {
        String word = reference.text();
        Optional<T> found = known.get(word);
        if (found == null && !word.isEmpty()) {
            reference.fault("There is no " + what + " '" + word + "'; "
                    + (known.isEmpty() ? "add its file." : "use " + String.join(", ", known.keySet())
                    + ", or add its file."));
        }
        return found == null ? Optional.empty() : found;
    }

    /** Those that could be read. */
    Map<String, T> readable() {
        Map<String, T> readable = new TreeMap<>();
        known.forEach((reference, found) -> found.ifPresent(value -> readable.put(reference, value)));
        return readable;
    }

    /** Whether nothing is left out because it could not be read. */
    boolean complete() {
        return known.values().stream().allMatch(Optional::isPresent);
    }
}

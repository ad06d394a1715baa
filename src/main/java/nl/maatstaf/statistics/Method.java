package nl.maatstaf.statistics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * How numbers are obtained: the name of a procedure and its options. Plans use these names, and message bundles give
 * their wording.
 *
 * @param name    the name of the procedure, lower case with dashes: {@code mixed-model}
 * @param options the value of each option, in the order in which they are shown
 */
public record Method(String name, SequencedMap<String, String> options) {
    public Method {
        options = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(options));
    }

    /** A procedure without options. */
    public static Method named(String name) {
        return new Method(name, new LinkedHashMap<>());
    }

    /** The same with one more option. */
    public Method with(String option, Object value) {
        SequencedMap<String, String> more = new LinkedHashMap<>(options);
        more.put(option, value.toString());
        return new Method(name, more);
    }
}

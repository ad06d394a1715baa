package nl.maatstaf.study;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everybody of a cohort as chance sees them: a number and a layer, in an order that is the same on every machine.
 *
 * @param people the layer of each client number
 */
public record FrameList(SortedMap<String, Stratum> people) {

    /** By the bytes of UTF-8, as the database orders them too. */
    private static final Comparator<String> ORDER = (one, other) -> Arrays.compareUnsigned(
            one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

    /** Copies and orders the people. */
    public FrameList {
        var ordered = new TreeMap<String, Stratum>(ORDER);
        ordered.putAll(people);
        people = Collections.unmodifiableSortedMap(ordered);
    }

    /** The same people, from a map without an order. */
    public static FrameList of(Map<String, Stratum> people) {
        return new FrameList(new TreeMap<>(people));
    }

    /** {@return the client numbers, in order} */
    public List<String> numbers() {
        return List.copyOf(people.keySet());
    }

    /** {@return the layer of somebody who is in the list} */
    public Stratum stratumOf(String number) {
        Stratum stratum = people.get(number);
        if (stratum == null) {
            throw new IllegalArgumentException("Somebody is not in this list.");
        }
        return stratum;
    }

    /** {@return the same list without these people} */
    public FrameList without(Collection<String> numbers) {
        var rest = new TreeMap<>(people);
        rest.keySet().removeAll(numbers);
        return new FrameList(rest);
    }

    /** {@return how many people there are in each layer} */
    public SortedMap<Stratum, Integer> sizes() {
        var sizes = new TreeMap<Stratum, Integer>();
        people.values().forEach(stratum -> sizes.merge(stratum, 1, Integer::sum));
        return sizes;
    }

    /** {@return SHA-256 in hexadecimal over every number, its length before it, with its layer} */
    public String fingerprint() {
        var text = new StringBuilder();
        people.forEach((number, stratum) -> text.append(number.codePointCount(0, number.length())).append(':')
                .append(number).append(' ').append(stratum.code()).append('\n'));
        return HexFormat.of().formatHex(
                SeededRandom.sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }
}

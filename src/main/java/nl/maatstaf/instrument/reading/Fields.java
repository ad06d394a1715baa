package nl.maatstaf.instrument.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.maatstaf.instrument.Texts;

/** The keys of one thing in a definition file, all known and all there, or reported. */
final class Fields {

    /** What is not there at all; that was reported where it was looked for. */
    static final Fields NONE = new Fields(Map.of());

    private final Map<String, Entry> values;

    private Fields(Map<String, Entry> values) {
        this.values = values;
    }

    static Fields of(Entry entry, String what, List<String> required, List<String> optional) {
        Map<Entry, Entry> pairs = entry.mapping(what);
        Map<String, Entry> values = new LinkedHashMap<>();
        pairs.forEach((key, value) -> {
            String word = key.text();
            if (required.contains(word) || optional.contains(word)) {
                values.put(word, value);
            } else {
                key.fault("The key '" + word + "' is not known in " + what + "; use "
                        + Stream.of(required, optional).filter(words -> !words.isEmpty())
                        .map(words -> String.join(", ", words)).collect(Collectors.joining(" or ")) + ".");
            }
        });
        // What is not a mapping was reported once; listing every key it lacks would only be noise.
        if (!pairs.isEmpty()) {
            required.stream().filter(key -> !values.containsKey(key))
                    .forEach(key -> entry.fault("The key '" + key + "' is missing in " + what + "; add it."));
        }
        return new Fields(values);
    }

    Set<String> keys() {
        return values.keySet();
    }

    Optional<Entry> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    String text(String key) {
        return find(key).map(Entry::text).orElse("");
    }

    int integer(String key) {
        return find(key).map(entry -> entry.integer().orElse(0)).orElse(0);
    }

    boolean yesNo(String key) {
        return find(key).map(Entry::yesNo).orElse(false);
    }

    List<Entry> list(String key) {
        return find(key).map(Entry::list).orElse(List.of());
    }

    List<Integer> integers(String key) {
        return find(key).map(Entry::integers).orElse(List.of());
    }

    Texts texts(String key, Languages languages) {
        return find(key).map(languages::texts).orElse(new Texts(Map.of()));
    }
}

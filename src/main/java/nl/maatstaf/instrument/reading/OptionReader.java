package nl.maatstaf.instrument.reading;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.maatstaf.instrument.Item;

/**
 * Makes what can be chosen at an item: it is written there, or at a scale that several items share. A list with a
 * fault is empty, because without all its options other codes would look impossible too.
 */
record OptionReader(Languages languages, Map<String, List<Item.Option>> scales) {

    static final List<String> OPTION = List.of("code", "text");
    static final List<String> BAND = List.of("code", "from", "text");

    private static final int HOURS_IN_A_WEEK = 168;

    /** With the scales of this instrument. */
    static OptionReader of(Fields instrument, Languages languages) {
        Map<String, List<Item.Option>> scales = new LinkedHashMap<>();
        OptionReader reader = new OptionReader(languages, scales);
        instrument.find("scales").ifPresent(entry -> entry.mapping("scales")
                .forEach((key, value) -> scales.put(key.text(), reader.list(value))));
        return reader;
    }

    /** The options of an item. */
    List<Item.Option> of(Entry item, Fields fields) {
        Optional<Entry> scale = fields.find("scale");
        Optional<Entry> options = fields.find("options");
        if (scale.isPresent() && options.isPresent()) {
            scale.get().fault("This item has options as well as a scale; remove one of the two.");
        } else if (scale.isEmpty() && options.isEmpty()) {
            item.fault("Nothing says what can be chosen here; add options or scale.");
        }
        return scale.map(this::scale).or(() -> options.map(this::list)).orElse(List.of());
    }

    /** The bands of hours, ascending from 0. */
    List<Item.Band> bands(Entry entry) {
        List<Entry> parts = severalOf(entry);
        Set<Integer> codes = new HashSet<>();
        int[] before = {-1};
        return complete(parts, parts.stream().flatMap(part -> {
            Fields fields = Fields.of(part, "a band", BAND, List.of());
            OptionalInt from = number(fields, "from");
            from.ifPresent(hours -> fields.find("from").ifPresent(at -> {
                refuseHours(at, hours, before[0]);
                before[0] = hours;
            }));
            return option(fields, codes).filter(_ -> from.isPresent())
                    .map(option -> new Item.Band(from.getAsInt(), option)).stream();
        }).toList());
    }

    private static void refuseHours(Entry at, int hours, int before) {
        if (before < 0 && hours > 0) {
            at.fault("Fewer than " + hours + " hours have no band; let the first begin at 0.");
        } else if (before >= 0 && hours <= before) {
            at.fault("A band from " + hours + " comes after one from " + before + "; put them in ascending order.");
        } else if (hours > HOURS_IN_A_WEEK) {
            at.fault("A week has no " + hours + " hours; lower it.");
        }
    }

    private List<Item.Option> scale(Entry entry) {
        String name = entry.text();
        if (!name.isEmpty() && !scales.containsKey(name)) {
            entry.fault("There is no scale '" + name + "' in this instrument; add it to scales.");
        }
        return scales.getOrDefault(name, List.of());
    }

    private List<Item.Option> list(Entry entry) {
        List<Entry> parts = severalOf(entry);
        Set<Integer> codes = new HashSet<>();
        return complete(parts, parts.stream().flatMap(part ->
                option(Fields.of(part, "an option", OPTION, List.of()), codes).stream()).toList());
    }

    private static List<Entry> severalOf(Entry entry) {
        List<Entry> parts = entry.list();
        if (parts.size() == 1) {
            entry.fault("One option is no choice; add another.");
        }
        return parts;
    }

    private Optional<Item.Option> option(Fields fields, Set<Integer> codes) {
        OptionalInt code = number(fields, "code");
        code.ifPresent(number -> {
            if (!codes.add(number)) {
                fields.find("code").ifPresent(at ->
                        at.fault("The code " + number + " is here twice; give each option its own."));
            }
        });
        Item.Option option = new Item.Option(code.orElse(0), fields.texts("text", languages));
        return code.isPresent() ? Optional.of(option) : Optional.empty();
    }

    private static OptionalInt number(Fields fields, String key) {
        return fields.find(key).map(Entry::integer).orElse(OptionalInt.empty());
    }

    private static <T> List<T> complete(List<Entry> parts, List<T> read) {
        return read.size() < parts.size() || read.size() == 1 ? List.of() : read;
    }
}

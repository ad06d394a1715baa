package nl.maatstaf.instrument;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Makes the options of a scale or an item, and reads the codes by which others point to them. */
final class OptionReader {

    private OptionReader() {
    }

    static List<Item.Option> read(Entry entry, Languages languages) {
        List<Entry> parts = entry.list();
        if (parts.size() == 1) {
            entry.fault("One option is no choice; add another.");
        }
        Set<Integer> codes = new HashSet<>();
        return parts.stream().map(part -> option(part, languages, codes)).toList();
    }

    /** The codes listed here; one that the item cannot be answered with is reported. */
    static Set<Integer> codes(Entry entry, Optional<Item> item) {
        Set<Integer> codes = new LinkedHashSet<>();
        for (Entry part : entry.oneOrMore()) {
            part.integer().ifPresent(code -> {
                codes.add(code);
                item.filter(known -> !known.accepts(code)).ifPresent(known -> part.fault("The item '" + known.id()
                        + "' cannot be answered with " + code + "; use one of its codes."));
            });
        }
        return codes;
    }

    private static Item.Option option(Entry part, Languages languages, Set<Integer> codes) {
        Fields fields = Fields.of(part, "an option", List.of("code", "text"), List.of());
        Optional<Entry> at = fields.find("code");
        OptionalInt code = at.map(Entry::integer).orElse(OptionalInt.empty());
        if (code.isPresent() && !codes.add(code.getAsInt())) {
            at.ifPresent(entry ->
                    entry.fault("The code " + code.getAsInt() + " is here twice; give each option its own."));
        }
        return new Item.Option(code.orElse(0), fields.texts("text", languages));
    }
}

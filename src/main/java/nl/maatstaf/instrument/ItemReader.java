package nl.maatstaf.instrument;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the items of one instrument. */
record ItemReader(Languages languages, Map<String, List<Item.Option>> scales) {

    // Dropped on the advice of the co-researchers: they resemble what the municipality asks.
    private static final Set<String> BLOCKED_TAGS = Set.of("counts-applications", "cv");
    private static final List<String> BY_KIND = List.of("lowest", "highest", "scale", "options");
    private static final List<String> OPTIONAL =
            Stream.concat(Stream.of("when", "tags"), BY_KIND.stream()).toList();

    /** The items by id, in order; one that could not be read is there, but empty. */
    Map<String, Optional<Item>> read(List<Entry> entries) {
        Map<String, Optional<Item>> items = new LinkedHashMap<>();
        Set<String> all = entries.stream().flatMap(entry -> entry.peek("id").stream())
                .collect(Collectors.toSet());
        for (Entry entry : entries) {
            Optional<Item> item = item(entry, new ConditionReader(items, all));
            String id = entry.peek("id").orElse("");
            if (items.containsKey(id)) {
                entry.fault("The item '" + id + "' is here twice; give each its own id.");
            } else if (!id.isEmpty()) {
                items.put(id, item);
            }
        }
        return items;
    }

    private Optional<Item> item(Entry entry, ConditionReader conditions) {
        Fields fields = Fields.of(entry, "an item", List.of("id", "kind", "text"), OPTIONAL);
        String id = fields.text("id");
        if (!id.isEmpty() && !id.matches("[A-Z][A-Z0-9]{0,7}")) {
            fields.find("id").ifPresent(at -> at.fault("'" + id
                    + "' is not an item id; write a capital and then capitals or digits, such as WS1."));
        }
        refuseBlockedTags(fields);
        Texts text = fields.texts("text", languages);
        Condition when = fields.find("when").map(conditions::read).orElseGet(Condition::always);
        String kind = fields.text("kind");
        return switch (kind) {
            case "mark" -> {
                only(entry, fields, "a mark", List.of("lowest", "highest"));
                yield Optional.of(new Item.Mark(id, text, when,
                        fields.texts("lowest", languages), fields.texts("highest", languages)));
            }
            case "choice" -> {
                only(entry, fields, "a choice", List.of(fields.keys().contains("scale") ? "scale" : "options"));
                List<Item.Option> options = options(fields);
                // Without options every code would look impossible, and that fault is not its own.
                yield options.isEmpty()
                        ? Optional.empty() : Optional.of(new Item.Choice(id, text, when, options));
            }
            case "" -> Optional.empty();
            default -> {
                fields.find("kind").ifPresent(at ->
                        at.fault("'" + kind + "' is not a kind of item; write mark or choice."));
                yield Optional.empty();
            }
        };
    }

    private List<Item.Option> options(Fields fields) {
        return fields.find("scale").map(entry -> {
            String name = entry.text();
            if (!name.isEmpty() && !scales.containsKey(name)) {
                entry.fault("There is no scale '" + name + "' in this instrument; add it to scales.");
            }
            return scales.getOrDefault(name, List.of());
        }).or(() -> fields.find("options").map(entry -> OptionReader.read(entry, languages))).orElse(List.of());
    }

    private static void only(Entry entry, Fields fields, String what, List<String> own) {
        own.stream().filter(key -> !fields.keys().contains(key))
                .forEach(key -> entry.fault("The key '" + key + "' is missing in " + what + "; add it."));
        BY_KIND.stream().filter(key -> !own.contains(key))
                .forEach(key -> fields.find(key).ifPresent(at ->
                        at.fault("The key '" + key + "' does not belong to " + what + " here; remove it.")));
    }

    private static void refuseBlockedTags(Fields fields) {
        fields.list("tags").forEach(tag -> {
            String word = tag.text();
            if (BLOCKED_TAGS.contains(word)) {
                tag.fault("An item tagged '" + word
                        + "' is refused, because the municipality asks such things; drop the item.");
            }
        });
    }
}

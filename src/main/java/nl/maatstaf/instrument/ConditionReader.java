package nl.maatstaf.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a condition. It may only look back, at items before its own; so no two items can wait for each other.
 *
 * @param earlier the items before this one; empty where one could not be read
 * @param all the ids of all items of the instrument
 */
record ConditionReader(Map<String, Optional<Item>> earlier, Set<String> all) {

    private static final List<String> FORMS = List.of("answered", "item", "is", "all", "any", "not");

    Condition read(Entry entry) {
        Fields fields = Fields.of(entry, "a condition", List.of(), FORMS);
        if (fields.keys().equals(Set.of("answered"))) {
            return new Condition.Answered(itemOf(fields, "answered"));
        }
        if (fields.keys().equals(Set.of("item", "is"))) {
            String id = itemOf(fields, "item");
            Optional<Item> item = earlier.getOrDefault(id, Optional.empty());
            return new Condition.OneOf(id, fields.find("is").map(at -> OptionReader.codes(at, item)).orElse(Set.of()));
        }
        if (fields.keys().equals(Set.of("all"))) {
            return new Condition.And(fields.list("all").stream().map(this::read).toList());
        }
        if (fields.keys().equals(Set.of("any"))) {
            return new Condition.Or(fields.list("any").stream().map(this::read).toList());
        }
        if (fields.keys().equals(Set.of("not"))) {
            return new Condition.Not(fields.find("not").map(this::read).orElseGet(Condition::always));
        }
        if (!fields.keys().isEmpty()) {
            entry.fault("A condition has one form; write answered, item with is, all, any or not.");
        }
        return Condition.always();
    }

    private String itemOf(Fields fields, String key) {
        String id = fields.text(key);
        if (!id.isEmpty() && !earlier.containsKey(id)) {
            fields.find(key).ifPresent(at -> at.fault(all.contains(id)
                    ? "The item '" + id + "' does not come before this one; a condition can only look back."
                    : "There is no item '" + id + "' in this instrument; name an earlier item."));
        }
        return id;
    }
}

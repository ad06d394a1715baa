package nl.maatstaf.instrument.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.maatstaf.instrument.Item;

/** The items of one instrument by id, in order, those of a group behind it. */
final class Items {

    private final Map<String, Known> byId = new LinkedHashMap<>();

    /**
     * An item and where it stands.
     *
     * @param id    its id
     * @param entry where it stands
     * @param item  the item; empty when it could not be read, so that pointing to it is not a second fault
     * @param group the id of the group it is in
     */
    record Known(String id, Entry entry, Optional<Item> item, Optional<String> group) {

        /** Where it says when it is asked, or else where it begins. */
        Entry condition() {
            return entry.value("when").orElse(entry);
        }
    }

    /** Adds an item behind all others; one whose id is there already is reported and left out. */
    boolean add(Known known) {
        if (byId.containsKey(known.id())) {
            known.entry().fault("The item '" + known.id() + "' is here twice; give each its own id.");
            return false;
        }
        byId.put(known.id(), known);
        return true;
    }

    /** Puts the item in its place, now that it could be read. */
    void complete(String id, Item item) {
        byId.computeIfPresent(id, (_, known) -> new Known(id, known.entry(), Optional.of(item), known.group()));
    }

    Optional<Known> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Item> item(String id) {
        return find(id).flatMap(Known::item);
    }

    List<Known> all() {
        return List.copyOf(byId.values());
    }

    /** The items that could be read, without those in groups. */
    List<Item> top() {
        return byId.values().stream().filter(known -> known.group().isEmpty())
                .flatMap(known -> known.item().stream()).toList();
    }

    /** How many items come before this one. */
    int place(String id) {
        return new ArrayList<>(byId.keySet()).indexOf(id);
    }
}

package nl.maatstaf.instrument.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Condition;
import nl.maatstaf.instrument.Item;

/**
 * What decides whether one item is asked: the items that its condition looks at, those that theirs look at, and so on,
 * now and in the wave before. Within a repetition of its group.
 */
final class Deciding {

    private final Optional<Integer> option;
    private final Map<String, Item> byId = new HashMap<>();
    private final Map<String, Item.Group> groups = new HashMap<>();
    private final Map<String, Set<Set<Integer>>> told = new HashMap<>();
    private final Map<String, Set<String>> looksAt = new HashMap<>();
    private final Set<String> remembered = new HashSet<>();
    private final List<Item> items;

    /**
     * Follows the conditions from one item.
     *
     * @param all    the items of its instrument, in order
     * @param target the item
     * @param option the option that its group is asked about
     */
    Deciding(List<Item> all, Item target, Optional<Integer> option) {
        this.option = option;
        List<Item> flat = Item.all(all).toList();
        flat.forEach(item -> {
            byId.put(item.id(), item);
            if (item instanceof Item.Group group) {
                group.items().forEach(part -> groups.put(part.id(), group));
            }
        });
        follow(target);
        this.items = flat.stream().filter(item -> looksAt.containsKey(item.id())).toList();
    }

    /** These items, the one they decide on included, in the order in which they are asked. */
    List<Item> items() {
        return items;
    }

    /** The group that an item is in. */
    Optional<Item.Group> groupOf(Item item) {
        return Optional.ofNullable(groups.get(item.id()));
    }

    /** The items whose answers still matter behind this place, or in the next wave. */
    Set<String> neededAfter(int place) {
        Set<String> needed = new HashSet<>(remembered);
        items.subList(place + 1, items.size()).stream().map(item -> looksAt.getOrDefault(item.id(), Set.of()))
                .forEach(needed::addAll);
        return needed;
    }

    /** Answers that stand for all answers to this item; of a group, one that says that it goes through the option. */
    List<Answer> answers(Item item, int most) {
        return item instanceof Item.Group ? List.of(new Answer.Value(0))
                : Representatives.of(item, told.getOrDefault(item.id(), Set.of()), most);
    }

    private void follow(Item item) {
        if (looksAt.containsKey(item.id())) {
            return;
        }
        Set<String> now = new HashSet<>();
        Set<String> before = new HashSet<>();
        looksAt.put(item.id(), now);
        note(item.when(), now, before);
        groupOf(item).ifPresent(group -> now.add(group.id()));
        if (item instanceof Item.Group group) {
            now.add(group.forEach().id());
            tell(group.forEach().id(), Set.copyOf(option.stream().toList()));
        }
        remembered.addAll(before);
        Stream.concat(now.stream(), before.stream()).flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .toList().forEach(this::follow);
    }

    private void note(Condition condition, Set<String> now, Set<String> before) {
        switch (condition) {
            case Condition.Answered(String item) -> now.add(item);
            case Condition.OneOf(String item, Set<Integer> codes) -> {
                now.add(item);
                tell(item, codes);
            }
            case Condition.InWave _ -> { }
            case Condition.Previous(Condition part) -> note(part, before, before);
            case Condition.And(List<Condition> parts) -> parts.forEach(part -> note(part, now, before));
            case Condition.Or(List<Condition> parts) -> parts.forEach(part -> note(part, now, before));
            case Condition.Not(Condition part) -> note(part, now, before);
        }
    }

    private void tell(String item, Set<Integer> codes) {
        told.computeIfAbsent(item, _ -> new HashSet<>()).add(codes);
    }
}

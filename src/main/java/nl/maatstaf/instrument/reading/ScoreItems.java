package nl.maatstaf.instrument.reading;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.maatstaf.instrument.Item;

/** Finds the items that a score names, and judges whether such a score can be made of them. */
record ScoreItems(Items items, Fields fields) {

    /** What can be added up. */
    static final Set<ItemKind> NUMBERS = EnumSet.of(ItemKind.MARK, ItemKind.CHOICE, ItemKind.NUMBER);

    /** What is answered with one code. */
    static final Set<ItemKind> ONE_CODE = EnumSet.of(ItemKind.MARK, ItemKind.CHOICE, ItemKind.HOURS, ItemKind.NUMBER);

    /** As many as there are hours in a week, and some: fewer than people in any frame worth comparing. */
    private static final int MOST_ANSWERS = 200;

    /** An item of a group, with that group. */
    record InGroup(Item item, Item.Group group) {
    }

    /** The item that stands at this key, outside all groups. */
    Optional<Item> item(String key, Set<ItemKind> kinds) {
        return fields.find(key).flatMap(at -> item(at, kinds));
    }

    /** The item that is named here, outside all groups. */
    Optional<Item> item(Entry at, Set<ItemKind> kinds) {
        Optional<Items.Known> known = known(at);
        if (known.isPresent() && known.get().group().isPresent()) {
            at.fault("The item '" + known.get().id() + "' is asked again and again in a group; only the scores count "
                    + "and barrier can use it.");
            return Optional.empty();
        }
        return known.flatMap(Items.Known::item).filter(item -> fits(at, item, kinds));
    }

    /**
     * The item that is named here, when a score may show which answer was given to it. Evaluators read scores; a question
     * that takes very many answers could bring them somebody's number.
     */
    Optional<Item> shown(Entry at, Set<ItemKind> kinds) {
        return item(at, kinds).filter(item -> {
            int answers = item instanceof Item.Number number
                    ? number.highest() - number.lowest() + 1 : item.choices().size();
            if (answers > MOST_ANSWERS) {
                at.fault("The item '" + item.id() + "' takes " + answers + " different answers, so that a score of it "
                        + "could carry a number that tells who somebody is; at most " + MOST_ANSWERS + " are allowed.");
            }
            return answers <= MOST_ANSWERS;
        });
    }

    /** The item that stands at this key, in a group. */
    Optional<InGroup> inGroup(String key, Set<ItemKind> kinds) {
        return fields.find(key).flatMap(at -> {
            Optional<Items.Known> known = known(at);
            if (known.isPresent() && known.get().group().isEmpty()) {
                at.fault("The item '" + known.get().id() + "' is not in a group; name one that is.");
            }
            Optional<Item> group = known.flatMap(Items.Known::group).flatMap(items::item);
            return known.flatMap(Items.Known::item).filter(item -> fits(at, item, kinds)).flatMap(item ->
                    group.filter(Item.Group.class::isInstance).map(Item.Group.class::cast)
                            .map(found -> new InGroup(item, found)));
        });
    }

    /** The item that is named here; one that is not there is reported. */
    Optional<Items.Known> known(Entry at) {
        String id = at.text();
        Optional<Items.Known> known = items.find(id);
        if (!id.isEmpty() && known.isEmpty()) {
            at.fault("There is no item '" + id + "' in this instrument; name one of its items.");
        }
        return known;
    }

    private static boolean fits(Entry at, Item item, Set<ItemKind> kinds) {
        ItemKind kind = ItemKind.of(item);
        if (!kinds.contains(kind)) {
            at.fault("The item '" + item.id() + "' is of kind " + kind.word() + ", of which this score cannot be made; "
                    + "name an item of kind " + ItemKind.oneOf(kinds) + ".");
        }
        return kinds.contains(kind);
    }

    /** The highest number with which this item can be answered. */
    static int highest(Item item) {
        return switch (item) {
            case Item.Mark _ -> Item.Mark.HIGHEST;
            case Item.Number number -> number.highest();
            default -> item.choices().stream().mapToInt(Item.Option::code).max().orElse(0);
        };
    }

    /** Whether some number lower than this can be the answer to the item. */
    static boolean canBeBelow(Item item, int number) {
        int lowest = switch (item) {
            case Item.Mark _ -> Item.Mark.LOWEST;
            case Item.Number range -> range.lowest();
            default -> item.choices().stream().mapToInt(Item.Option::code).min().orElse(0);
        };
        return lowest < number;
    }
}

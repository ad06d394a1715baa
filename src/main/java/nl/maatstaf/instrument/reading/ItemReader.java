package nl.maatstaf.instrument.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.maatstaf.instrument.Condition;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Texts;

/** Makes the items of one instrument. */
final class ItemReader {

    // Dropped on the advice of the co-researchers: they resemble what the municipality asks.
    private static final Set<String> BLOCKED_TAGS = Set.of("application-count", "cv");

    private final Languages languages;
    private final KindReader kinds;
    private final Items items = new Items();
    private final List<Mention> mentions = new ArrayList<>();

    private ItemReader(Languages languages, OptionReader options) {
        this.languages = languages;
        this.kinds = new KindReader(languages, options);
    }

    static Items read(List<Entry> entries, Languages languages, OptionReader options) {
        ItemReader reader = new ItemReader(languages, options);
        entries.forEach(entry -> reader.item(entry, Optional.empty()));
        new ConditionCheck(reader.items, reader.mentions).run();
        return reader.items;
    }

    private Optional<Item> item(Entry entry, Optional<String> group) {
        Optional<ItemKind> kind =
                entry.kind("an item", ItemKind::of, ItemKind.oneOf(EnumSet.allOf(ItemKind.class)));
        Fields fields = kind.map(known -> Fields.of(entry, "an item of kind " + known.word(), known.required(),
                known.optional())).orElse(Fields.NONE);
        String id = kind.isPresent() ? id(fields) : entry.peek("id").orElse("");
        // A group stands before the items in it, so each item takes its place before it is complete.
        boolean placed = !id.isEmpty() && items.add(new Items.Known(id, entry, Optional.empty(), group));
        refuseBlockedTags(fields);
        if (kind.isEmpty() || !allowed(kind.get(), fields, group)) {
            return Optional.empty();
        }
        // An item without a place of its own has nothing before it and nothing behind it.
        Condition when = fields.find("when").map(new ConditionReader(placed ? id : "", mentions::add, false)::read)
                .orElseGet(Condition::always);
        Item.Head head = new Item.Head(id, kind.get() == ItemKind.GROUP ? new Texts(Map.of())
                : fields.texts("text", languages), fields.find("help").map(languages::texts), when);
        Optional<Item> item = kind.get() == ItemKind.GROUP ? group(fields, head)
                : kinds.read(kind.get(), entry, fields, head);
        item.filter(_ -> placed).ifPresent(read -> items.complete(id, read));
        return item.filter(_ -> placed);
    }

    private static String id(Fields fields) {
        String id = fields.text("id");
        if (!id.isEmpty() && !id.matches("[A-Z][A-Z0-9]{0,7}")) {
            fields.find("id").ifPresent(at -> at.fault("'" + id
                    + "' is not an item id; write a capital and then capitals or digits, such as WS1."));
        }
        return id;
    }

    private static boolean allowed(ItemKind kind, Fields fields, Optional<String> group) {
        boolean allowed = group.isEmpty() || ItemKind.IN_GROUP.contains(kind);
        if (!allowed) {
            fields.find("kind").ifPresent(at -> at.fault("An item of kind " + kind.word()
                    + " cannot be in a group; use " + ItemKind.oneOf(ItemKind.IN_GROUP) + ", or move it out."));
        }
        return allowed;
    }

    private Optional<Item> group(Fields fields, Item.Head head) {
        String forEach = fields.text("for-each");
        fields.find("for-each").filter(_ -> !forEach.isEmpty()).ifPresent(at -> mentions.add(
                new Mention(head.id(), forEach, at, Mention.Form.FOR_EACH, Codes.NONE, false)));
        Optional<Item> named = items.item(forEach);
        List<Entry> entries = fields.list("items");
        List<Item> asked = entries.stream().flatMap(entry -> item(entry, Optional.of(head.id())).stream()).toList();
        return named.isPresent() && named.get() instanceof Item.Several several && asked.size() == entries.size()
                ? Optional.of(new Item.Group(head, several, asked)) : Optional.empty();
    }

    private static void refuseBlockedTags(Fields fields) {
        fields.list("tags").forEach(tag -> {
            String word = tag.text();
            if (BLOCKED_TAGS.contains(word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-'))) {
                tag.fault("An item tagged '" + word
                        + "' is refused, because the municipality asks such things; drop the item.");
            }
        });
    }
}

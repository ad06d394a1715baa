package nl.maatstaf.instrument.reading;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.maatstaf.instrument.Item;

/** Makes one item out of its own keys, of any kind but a group. */
record KindReader(Languages languages, OptionReader options) {

    /** The item; empty when what can be answered is not known. */
    Optional<Item> read(ItemKind kind, Entry entry, Fields fields, Item.Head head) {
        return switch (kind) {
            case MARK -> Optional.of(new Item.Mark(head, fields.texts("lowest", languages),
                    fields.texts("highest", languages)));
            case CHOICE -> Optional.of(options.of(entry, fields)).filter(found -> !found.isEmpty())
                    .map(found -> new Item.Choice(head, found));
            case HOURS -> fields.find("bands").map(options::bands).filter(found -> !found.isEmpty())
                    .map(found -> new Item.Hours(head, found));
            case SEVERAL -> Optional.of(options.of(entry, fields)).filter(found -> !found.isEmpty())
                    .flatMap(found -> several(fields, head, found));
            case MONTH -> Optional.of(new Item.Month(head));
            case NUMBER -> number(fields, head);
            case SHORT_TEXT, LONG_TEXT -> text(fields, head, kind == ItemKind.LONG_TEXT);
            case INFORMATION -> Optional.of(new Item.Information(head, fields.texts("body", languages)));
            case GROUP -> Optional.empty();
        };
    }

    private static Optional<Item> several(Fields fields, Item.Head head, List<Item.Option> options) {
        OptionalInt none = fields.find("none").map(Entry::integer).orElse(OptionalInt.empty());
        Item.Several unlimited = new Item.Several(head, options, none, options.size());
        fields.find("none").filter(_ -> none.isPresent() && !unlimited.accepts(none.getAsInt())).ifPresent(at ->
                at.fault("No option has the code " + none.getAsInt() + "; use the code of one."));
        int real = unlimited.real().size();
        int atMost = fields.find("at-most").map(at -> {
            int many = at.integer().orElse(real);
            if (many < 1 || many > real) {
                at.fault("At most " + many + " of " + real + " options cannot be chosen; write 1 to " + real + ".");
            }
            return many;
        }).orElse(real);
        return Optional.of(new Item.Several(head, options, none, atMost));
    }

    private Optional<Item> number(Fields fields, Item.Head head) {
        OptionalInt lowest = fields.find("lowest").map(Entry::integer).orElse(OptionalInt.empty());
        OptionalInt highest = fields.find("highest").map(Entry::integer).orElse(OptionalInt.empty());
        Item.Number number =
                new Item.Number(head, lowest.orElse(0), highest.orElse(0), fields.texts("unit", languages));
        if (lowest.isEmpty() || highest.isEmpty()) {
            return Optional.empty();
        }
        if (number.highest() <= number.lowest()) {
            fields.find("highest").ifPresent(at -> at.fault("The highest number, " + number.highest()
                    + ", is not above the lowest, " + number.lowest() + "; raise it."));
            return Optional.empty();
        }
        return Optional.of(number);
    }

    private static Optional<Item> text(Fields fields, Item.Head head, boolean lines) {
        int atMost = fields.integer("at-most");
        fields.find("at-most").filter(_ -> atMost == 0).ifPresent(at ->
                at.fault("Nothing can be written in 0 characters; raise it."));
        return Optional.of(new Item.Text(head, atMost, lines));
    }
}

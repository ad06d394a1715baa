package nl.maatstaf.instrument.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Score;

/** Makes events. */
record EventReader(Entry entry, Fields fields, ScoreItems items, ScoreScale scale) {

    private static final Set<ItemKind> CODES =
            EnumSet.of(ItemKind.MARK, ItemKind.CHOICE, ItemKind.HOURS, ItemKind.SEVERAL, ItemKind.NUMBER);

    Optional<Score> read(String name) {
        Optional<Entry> hours = fields.find("at-least-hours");
        boolean listed = fields.find("codes").isPresent();
        if (hours.isPresent() == listed) {
            entry.fault(listed ? "An event has codes or at-least-hours; remove one of the two."
                    : "Nothing says which answers make the event; add codes or, of hours, at-least-hours.");
        }
        Codes codes = Codes.of(fields, "codes");
        Optional<Item> item = items.item("item", hours.isPresent() ? EnumSet.of(ItemKind.HOURS) : CODES);
        item.ifPresent(codes::refuseImpossible);
        scale.refuseAbove(1);
        boolean first = fields.yesNo("first");
        return item.map(found -> new Score.Event(name, scale.units(), found.id(),
                hours.map(at -> bands(at, (Item.Hours) found)).orElseGet(codes::numbers), first));
    }

    private static Set<Integer> bands(Entry at, Item.Hours item) {
        OptionalInt least = at.integer();
        return least.isPresent() ? bands(at, least.getAsInt(), item) : Set.of();
    }

    private static Set<Integer> bands(Entry at, int least, Item.Hours item) {
        List<Integer> from = item.bands().stream().map(Item.Band::from).toList();
        if (!from.contains(least)) {
            at.fault(least + " hours falls inside a band of '" + item.id() + "'; use one of "
                    + from.stream().skip(1).map(String::valueOf).collect(Collectors.joining(", ")) + ".");
        } else if (least == 0) {
            at.fault("Everybody has at least 0 hours; use one of "
                    + from.stream().skip(1).map(String::valueOf).collect(Collectors.joining(", ")) + ".");
        }
        return item.bands().stream().filter(band -> band.from() >= least).map(band -> band.option().code())
                .collect(Collectors.toUnmodifiableSet());
    }
}

package nl.maatstaf.instrument.reading;

import java.util.EnumSet;
import java.util.Optional;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Score;

/** Makes a score over the items of its instrument; none when an item it rests on could not be read. */
record ScoreReader(Entry entry, Fields fields, ScoreItems items, ScoreScale scale) {

    static Optional<Score> read(Entry entry, Items items) {
        Optional<ScoreKind> kind = entry.kind("a score", ScoreKind::of, ScoreKind.oneOf());
        return kind.flatMap(known -> {
            Fields fields = Fields.of(entry, "a score of kind " + known.word(), known.required(), known.optional());
            return new ScoreReader(entry, fields, new ScoreItems(items, fields), ScoreScale.of(fields)).read(known);
        });
    }

    private Optional<Score> read(ScoreKind kind) {
        String name = fields.text("name");
        if (!name.isEmpty() && !name.matches("[a-z][a-z0-9_]*")) {
            fields.find("name").ifPresent(at -> at.fault("'" + name
                    + "' is not a score name; write small letters, digits and underscores."));
        }
        return switch (kind) {
            case SINGLE -> single(name);
            case MEAN -> Optional.of(new TotalReader(fields, items, scale).mean(name));
            case SUM -> Optional.of(new TotalReader(fields, items, scale).sum(name));
            case EVENT -> new EventReader(entry, fields, items, scale).read(name);
            case SHARE -> share(name);
            case COUNT -> new GroupScoreReader(fields, items, scale).count(name);
            case BARRIER -> new GroupScoreReader(fields, items, scale).barrier(name);
        };
    }

    private Optional<Score> single(String name) {
        Optional<Item> item = fields.find("item").flatMap(at -> items.shown(at, ScoreItems.ONE_CODE));
        item.ifPresent(found -> scale.refuseAbove(ScoreItems.highest(found)));
        return item.map(found -> new Score.Single(name, scale.units(), found.id()));
    }

    private Optional<Score> share(String name) {
        Optional<Item.Several> item = items.item("item", EnumSet.of(ItemKind.SEVERAL)).map(Item.Several.class::cast);
        item.ifPresent(found -> {
            int options = found.real().size();
            if (options > 0 && scale.units() % options != 0) {
                scale.at().ifPresent(at -> at.fault("A share of " + options + " options is not whole on a scale of "
                        + scale.units() + "; use a multiple of " + options + "."));
            }
        });
        scale.refuseAbove(1);
        return item.map(found -> new Score.Share(name, scale.units(), found));
    }
}

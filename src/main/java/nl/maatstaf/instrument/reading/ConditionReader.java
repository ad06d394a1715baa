package nl.maatstaf.instrument.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.maatstaf.instrument.Condition;

/**
 * Makes a condition. What it says about other items is handed on, to be judged when they are all known.
 *
 * @param by       the id of the item that has the condition
 * @param mentions hears of each item it names
 * @param before   whether it is about the wave before
 */
record ConditionReader(String by, Consumer<Mention> mentions, boolean before) {

    static final List<String> KEYS =
            List.of("answered", "item", "is", "includes", "wave", "previous", "all", "any", "not");

    Condition read(Entry entry) {
        Fields fields = Fields.of(entry, "a condition", List.of(), KEYS);
        Set<String> keys = fields.keys();
        if (keys.equals(Set.of("answered"))) {
            return new Condition.Answered(mention(fields, "answered", Mention.Form.ANSWERED, Codes.NONE));
        }
        if (keys.equals(Set.of("item", "is"))) {
            return oneOf(fields, "is", Mention.Form.IS);
        }
        if (keys.equals(Set.of("item", "includes"))) {
            return oneOf(fields, "includes", Mention.Form.INCLUDES);
        }
        if (keys.equals(Set.of("wave"))) {
            return new Condition.InWave(Set.copyOf(fields.find("wave").map(this::waves).orElse(List.of())));
        }
        if (keys.equals(Set.of("previous"))) {
            return new Condition.Previous(part(fields, "previous", this::previous));
        }
        if (keys.equals(Set.of("all"))) {
            return new Condition.And(fields.list("all").stream().map(this::read).toList());
        }
        if (keys.equals(Set.of("any"))) {
            return new Condition.Or(fields.list("any").stream().map(this::read).toList());
        }
        if (keys.equals(Set.of("not"))) {
            return new Condition.Not(part(fields, "not", this::read));
        }
        if (!keys.isEmpty()) {
            entry.fault("A condition has one form; write answered, item with is or includes, wave, previous, all, any "
                    + "or not.");
        }
        return Condition.always();
    }

    private Condition oneOf(Fields fields, String key, Mention.Form form) {
        Codes codes = Codes.of(fields, key);
        return new Condition.OneOf(mention(fields, "item", form, codes), codes.numbers());
    }

    private List<Integer> waves(Entry entry) {
        if (before) {
            entry.fault("Within previous a wave would be ambiguous; write it beside previous.");
        }
        return Waves.of(entry);
    }

    private Condition previous(Entry entry) {
        if (before) {
            entry.fault("Only the wave before can be asked about, not the one before that; write previous once.");
        }
        return new ConditionReader(by, mentions, true).read(entry);
    }

    private static Condition part(Fields fields, String key, Function<Entry, Condition> reader) {
        Optional<Entry> part = fields.find(key);
        return part.map(reader).orElseGet(Condition::always);
    }

    private String mention(Fields fields, String key, Mention.Form form, Codes codes) {
        String id = fields.text(key);
        fields.find(key).filter(_ -> !id.isEmpty())
                .ifPresent(at -> mentions.accept(new Mention(by, id, at, form, codes, before)));
        return id;
    }
}

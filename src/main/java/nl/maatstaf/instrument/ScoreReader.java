package nl.maatstaf.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a score over the items of its instrument; an item that could not be read is known, but empty. */
record ScoreReader(Entry entry, Fields fields, Map<String, Optional<Item>> items) {

    /** A score of up to 100 times its scale must fit in the 16 bits it is stored in. */
    private static final int LARGEST_SCALE = 300;

    private static final List<String> REQUIRED = List.of("name", "kind", "scale");
    private static final List<String> OPTIONAL = List.of("item", "items", "reversed", "at-least", "codes");

    static Optional<Score> read(Entry entry, Map<String, Optional<Item>> items) {
        return new ScoreReader(entry, Fields.of(entry, "a score", REQUIRED, OPTIONAL), items).score();
    }

    private Optional<Score> score() {
        String name = fields.text("name");
        if (!name.isEmpty() && !name.matches("[a-z][a-z0-9_]*")) {
            fields.find("name").ifPresent(at -> at.fault("'" + name
                    + "' is not a score name; write small letters, digits and underscores."));
        }
        int scale = fields.integer("scale");
        fields.find("scale").filter(_ -> scale == 0).ifPresent(at -> at.fault("A scale is at least 1; raise it."));
        fields.find("scale").filter(_ -> scale > LARGEST_SCALE).ifPresent(at ->
                at.fault("A scale is at most " + LARGEST_SCALE + "; lower it."));
        String kind = fields.text("kind");
        return switch (kind) {
            case "single" -> {
                only("item");
                yield Optional.of(new Score.Single(name, scale, itemAt("item")));
            }
            case "mean" -> {
                only("items", "reversed", "at-least");
                yield Optional.of(mean(name, scale));
            }
            case "event" -> {
                only("item", "codes");
                String id = itemAt("item");
                Optional<Item> item = items.getOrDefault(id, Optional.empty());
                yield Optional.of(new Score.Event(name, scale, id,
                        fields.find("codes").map(at -> OptionReader.codes(at, item)).orElse(Set.of())));
            }
            case "" -> Optional.empty();
            default -> {
                fields.find("kind").ifPresent(at ->
                        at.fault("'" + kind + "' is not a kind of score; write single, mean or event."));
                yield Optional.empty();
            }
        };
    }

    private Score mean(String name, int scale) {
        List<String> ids = known(fields.list("items"));
        List<String> reversed = known(fields.find("reversed").map(Entry::list).orElse(List.of()));
        reversed.stream().filter(id -> items.containsKey(id) && !ids.contains(id))
                .forEach(id -> fields.find("reversed").ifPresent(at -> at.fault(
                        "The item '" + id + "' is reversed but not averaged; add it to items.")));
        int atLeast = fields.integer("at-least");
        fields.find("at-least").filter(_ -> atLeast < 1 || atLeast > ids.size()).ifPresent(at -> at.fault(
                "At least " + atLeast + " of " + ids.size() + " items cannot be answered; write 1 to " + ids.size()
                        + "."));
        for (int answered = Math.max(1, atLeast); answered <= ids.size(); answered++) {
            if (scale % answered != 0) {
                int number = answered;
                fields.find("scale").ifPresent(at -> at.fault("A mean of " + number + " answers is not whole on a scale"
                        + " of " + scale + "; use a multiple of every number of answers."));
            }
        }
        List<Score.Term> terms = new ArrayList<>();
        ids.forEach(id -> items.getOrDefault(id, Optional.empty())
                .ifPresent(item -> terms.add(new Score.Term(item, reversed.contains(id)))));
        return new Score.Mean(name, scale, terms, atLeast);
    }

    private String itemAt(String key) {
        return fields.find(key).stream().flatMap(at -> known(List.of(at)).stream()).findFirst().orElse("");
    }

    private List<String> known(List<Entry> references) {
        List<String> ids = new ArrayList<>();
        for (Entry reference : references) {
            String id = reference.text();
            if (id.isEmpty()) {
                continue;
            }
            ids.add(id);
            if (!items.containsKey(id)) {
                reference.fault("There is no item '" + id + "' in this instrument; name one of its items.");
            }
        }
        return ids;
    }

    private void only(String... own) {
        List<String> keys = List.of(own);
        keys.stream().filter(key -> !key.equals("reversed") && !fields.keys().contains(key))
                .forEach(key -> entry.fault("The key '" + key + "' is missing in this kind of score; add it."));
        OPTIONAL.stream().filter(key -> !keys.contains(key)).forEach(key -> fields.find(key).ifPresent(at ->
                at.fault("The key '" + key + "' does not belong to this kind of score; remove it.")));
    }
}

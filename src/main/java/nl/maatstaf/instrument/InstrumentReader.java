package nl.maatstaf.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes an instrument from its file. */
final class InstrumentReader {

    private static final List<String> REQUIRED = List.of("owner", "licence", "validated", "recall-months", "locked",
            "languages", "title", "items", "scores");

    private InstrumentReader() {
    }

    /** An instrument with where its languages are declared, for what is said about them later. */
    record Result(Instrument instrument, Languages languages) {
    }

    static Result read(Definition definition, Entry root) {
        Fields fields = Fields.of(root, "an instrument", REQUIRED, List.of("scales"));
        Languages languages = Languages.of(fields);
        Map<String, Optional<Item>> items =
                new ItemReader(languages, scales(fields, languages)).read(fields.list("items"));
        List<Score> scores = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Entry entry : fields.list("scores")) {
            ScoreReader.read(entry, items).ifPresent(score -> {
                scores.add(score);
                if (!names.add(score.name())) {
                    entry.fault("The score '" + score.name() + "' is here twice; give each its own name.");
                }
            });
        }
        return new Result(new Instrument(definition.name(), definition.version(), fields.text("owner"),
                fields.text("licence"), fields.yesNo("validated"), fields.integer("recall-months"),
                fields.yesNo("locked"), languages.translations(), fields.texts("title", languages),
                items.values().stream().flatMap(Optional::stream).toList(), scores, definition.fingerprint()),
                languages);
    }

    private static Map<String, List<Item.Option>> scales(Fields fields, Languages languages) {
        Map<String, List<Item.Option>> scales = new LinkedHashMap<>();
        fields.find("scales").ifPresent(entry -> entry.mapping("scales")
                .forEach((key, value) -> scales.put(key.text(), OptionReader.read(value, languages))));
        return scales;
    }
}

package nl.maatstaf.instrument.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.maatstaf.instrument.Instrument;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.instrument.Texts;

/** Makes an instrument from its file. */
final class InstrumentReader {

    static final List<String> REQUIRED = List.of("owner", "licence", "validated", "recall-months", "locked",
            "languages", "title", "items");
    static final List<String> OPTIONAL = List.of("note", "scales", "scores");

    private InstrumentReader() {
    }

    /**
     * An instrument.
     *
     * @param instrument the instrument
     * @param languages where its languages are declared, for what is said about them later
     * @param sound whether it has no fault
     * @param scored whether all its scores could be read
     */
    record Result(Instrument instrument, Languages languages, boolean sound, boolean scored) {
    }

    /** Makes it; what has no fault so far is also searched for items that nobody is asked. */
    static Result read(Definition definition, Entry root, Predicate<Path> sound) {
        Fields fields = Fields.of(root, "an instrument", REQUIRED, OPTIONAL);
        Languages languages = Languages.of(fields);
        Items items = ItemReader.read(fields.list("items"), languages, OptionReader.of(fields, languages));
        List<Score> scores = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Map<String, Texts> labels = new HashMap<>();
        List<Entry> entries = fields.list("scores");
        for (Entry entry : entries) {
            ScoreReader.read(entry, items).ifPresent(score -> {
                scores.add(score);
                entry.value("label").ifPresent(label -> labels.put(score.name(), languages.forStaff(label)));
                if (!score.name().isEmpty() && !names.add(score.name())) {
                    entry.fault("The score '" + score.name() + "' is here twice; give each its own name.");
                }
            });
        }
        Instrument instrument = new Instrument(definition.name(), definition.version(), fields.text("owner"),
                fields.text("licence"), fields.yesNo("validated"), fields.integer("recall-months"),
                fields.yesNo("locked"), languages.translations(), fields.texts("title", languages),
                fields.find("note").map(languages::texts), items.top(), scores, labels, definition.fingerprint());
        if (sound.test(root.file())) {
            ReachabilityCheck.ofInstrument(items);
        }
        return new Result(instrument, languages, sound.test(root.file()), scores.size() == entries.size());
    }
}

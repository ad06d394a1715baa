package nl.maatstaf.instrument.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.maatstaf.instrument.Fault;
import nl.maatstaf.instrument.Instrument;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.instrument.Texts;

/**
 * Makes questionnaires out of instruments.
 *
 * @param instruments what they can ask
 * @param unreviewed hears of each language on offer that nobody has reviewed
 */
record QuestionnaireReader(Library<InstrumentReader.Result> instruments, Consumer<Fault> unreviewed) {

    static final List<String> REQUIRED = List.of("languages", "title", "decline", "instruments");
    static final List<String> PART = List.of("instrument", "waves");

    /** The questionnaire, unless one of its instruments is not there: judging the rest would mislead. */
    Optional<Questionnaire> read(Definition definition, Entry root) {
        Fields fields = Fields.of(root, "a questionnaire", REQUIRED, List.of());
        Languages languages = Languages.of(fields);
        languages.unreviewed(languages.codes()).forEach(unreviewed);
        List<Questionnaire.Part> parts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        List<Entry> entries = fields.list("instruments");
        for (Entry entry : entries) {
            Fields dated = entry.isMapping()
                    ? Fields.of(entry, "an instrument in a questionnaire", PART, List.of()) : Fields.NONE;
            Set<Integer> waves = Set.copyOf(dated.find("waves").map(Waves::of).orElse(List.of()));
            Optional<Entry> named = entry.isMapping() ? dated.find("instrument") : Optional.of(entry);
            named.ifPresent(reference -> instruments.find(reference).ifPresent(found -> {
                parts.add(new Questionnaire.Part(found.instrument(), waves));
                refuseTwice(reference, found.instrument(), names);
                refuseMissingLanguages(reference, found.languages(), languages);
                found.languages().unreviewed(languages.codes()).forEach(unreviewed);
                dated.find("waves").filter(_ -> found.sound() && !waves.isEmpty())
                        .ifPresent(at -> ReachabilityCheck.ofPart(found.instrument(), waves, at));
            }));
        }
        String fingerprint = Fingerprint.of(Stream.concat(
                Stream.of(definition.fingerprint()), parts.stream().map(part -> part.instrument().fingerprint()))
                .collect(Collectors.joining("\n")));
        Texts title = fields.texts("title", languages);
        Texts decline = fields.texts("decline", languages);
        return parts.size() < entries.size() ? Optional.empty() : Optional.of(new Questionnaire(
                definition.name(), definition.version(), title, decline, languages.codes(), parts, fingerprint));
    }

    private static void refuseTwice(Entry reference, Instrument instrument, Set<String> names) {
        Stream.concat(Item.all(instrument.items()).map(Item::id), instrument.scores().stream().map(Score::name))
                .filter(name -> !name.isEmpty() && !names.add(name))
                .forEach(name -> reference.fault("An earlier instrument already has '" + name
                        + "'; ids and score names are unique in a questionnaire."));
    }

    private static void refuseMissingLanguages(Entry reference, Languages has, Languages offered) {
        offered.codes().stream().filter(language -> !has.codes().contains(language))
                .forEach(language -> reference.fault("This questionnaire offers '" + language
                        + "', but the instrument does not have it; translate the instrument or do not offer it."));
    }
}

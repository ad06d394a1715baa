package nl.maatstaf.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes questionnaires out of instruments.
 *
 * @param instruments what they can ask
 * @param unreviewed hears of each language on offer that nobody has reviewed
 */
record QuestionnaireReader(Library<InstrumentReader.Result> instruments, Consumer<Fault> unreviewed) {

    /** The questionnaire, unless one of its instruments is not there: judging the rest would mislead. */
    Optional<Questionnaire> read(Definition definition, Entry root) {
        Fields fields =
                Fields.of(root, "a questionnaire", List.of("languages", "title", "decline", "instruments"), List.of());
        Languages languages = Languages.of(fields);
        languages.unreviewed(languages.codes()).forEach(unreviewed);
        List<Instrument> parts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        List<Entry> references = fields.list("instruments");
        for (Entry reference : references) {
            instruments.find(reference).ifPresent(found -> {
                parts.add(found.instrument());
                refuseTwice(reference, found.instrument(), names);
                refuseMissingLanguages(reference, found.languages(), languages);
                found.languages().unreviewed(languages.codes()).forEach(unreviewed);
            });
        }
        String fingerprint = Fingerprint.of(Stream.concat(
                Stream.of(definition.fingerprint()), parts.stream().map(Instrument::fingerprint))
                .collect(Collectors.joining("\n")));
        Texts title = fields.texts("title", languages);
        Texts decline = fields.texts("decline", languages);
        return parts.size() < references.size() ? Optional.empty() : Optional.of(new Questionnaire(
                definition.name(), definition.version(), title, decline, languages.codes(), parts, fingerprint));
    }

    private static void refuseTwice(Entry reference, Instrument instrument, Set<String> names) {
        Stream.concat(instrument.items().stream().map(Item::id), instrument.scores().stream().map(Score::name))
                .filter(name -> !names.add(name))
                .forEach(name -> reference.fault("An earlier instrument already has '" + name
                        + "'; ids and score names are unique in a questionnaire."));
    }

    private static void refuseMissingLanguages(Entry reference, Languages has, Languages offered) {
        offered.codes().stream().filter(language -> !has.codes().contains(language))
                .forEach(language -> reference.fault("This questionnaire offers '" + language
                        + "', but the instrument does not have it; translate the instrument or do not offer it."));
    }
}

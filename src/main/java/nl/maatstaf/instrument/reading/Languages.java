package nl.maatstaf.instrument.reading;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.maatstaf.instrument.Fault;
import nl.maatstaf.instrument.Texts;
import nl.maatstaf.instrument.Translation;

/** The languages a file says it has: each of its texts must have them all, and no other. */
record Languages(Map<String, Translation> translations, Map<String, Entry> entries) {

    static Languages of(Fields fields) {
        Map<String, Translation> translations = new LinkedHashMap<>();
        Map<String, Entry> entries = new LinkedHashMap<>();
        fields.find("languages").ifPresent(entry -> {
            entry.mapping("languages").forEach((key, value) -> {
                String language = key.text();
                if (!language.matches("[a-z]{2,3}")) {
                    key.fault("'" + language + "' is not a language code; write one such as nl, en or pap.");
                }
                translation(value).ifPresent(status -> translations.put(language, status));
                entries.put(language, value);
            });
            if (!entries.isEmpty() && !entries.containsKey(Texts.DUTCH)) {
                entry.fault("Dutch is missing; add nl, because every reader can fall back to it.");
            }
        });
        return new Languages(translations, entries);
    }

    List<String> codes() {
        return List.copyOf(entries.keySet());
    }

    /** A text that no participant reads: Dutch, and as many of the file's other languages as there are. */
    Texts forStaff(Entry entry) {
        Map<String, String> texts = given(entry);
        if (!texts.isEmpty() && !texts.containsKey(Texts.DUTCH)) {
            entry.fault("This text is missing in 'nl'; add it, because every reader can fall back to it.");
        }
        return new Texts(texts);
    }

    Texts texts(Entry entry) {
        Map<String, String> texts = given(entry);
        if (!texts.isEmpty()) {
            entries.keySet().stream().filter(language -> !texts.containsKey(language))
                    .forEach(language -> entry.fault("This text is missing in '" + language
                            + "'; add it, because this file says it has that language."));
        }
        return new Texts(texts);
    }

    private Map<String, String> given(Entry entry) {
        Map<String, String> texts = new LinkedHashMap<>();
        entry.mapping("a text per language").forEach((key, value) -> {
            String language = key.text();
            if (!entries.isEmpty() && !entries.containsKey(language)) {
                key.fault("This file does not have the language '" + language + "'; add it to languages.");
            }
            texts.put(language, value.text());
        });
        return texts;
    }

    /** The languages on offer here that no person has reviewed, each as a fault where the file says so. */
    List<Fault> unreviewed(Collection<String> offered) {
        return entries.entrySet().stream()
                .filter(language -> offered.contains(language.getKey())
                        && translations.get(language.getKey()) == Translation.UNREVIEWED)
                .map(language -> new Fault(language.getValue().file(), language.getValue().line(),
                        "Nobody has reviewed the texts in '" + language.getKey()
                                + "'; have a person review them, or do not offer that language."))
                .toList();
    }

    private static Optional<Translation> translation(Entry entry) {
        String word = entry.text();
        Optional<Translation> found = Arrays.stream(Translation.values())
                .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(word)).findFirst();
        if (found.isEmpty() && !word.isEmpty()) {
            entry.fault("'" + word + "' is not a translation status; write original, reviewed or unreviewed.");
        }
        return found;
    }
}

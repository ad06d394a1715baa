package nl.maatstaf.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A set of items that belong together, with its papers in order. Once fielded it never changes: a change is another
 * version.
 *
 * @param name the name of its folder
 * @param version the number of its file
 * @param owner who owns the wording
 * @param licence under which licence it may be used
 * @param validated whether it was tested scientifically
 * @param recallMonths how many months back it asks about; 0 is now
 * @param locked whether its wording is fixed, also for us
 * @param translations the languages it has, and how far each can be trusted
 * @param title what it is about, for the reader
 * @param note what stands above each of its questions
 * @param items what is asked, in order
 * @param scores what is made of the answers
 * @param scoreLabels what scores are called in results, by name, in Dutch and perhaps other languages
 * @param fingerprint the SHA-256 of its file
 */
public record Instrument(
        String name,
        int version,
        String owner,
        String licence,
        boolean validated,
        int recallMonths,
        boolean locked,
        Map<String, Translation> translations,
        Texts title,
        Optional<Texts> note,
        List<Item> items,
        List<Score> scores,
        Map<String, Texts> scoreLabels,
        String fingerprint) {

    /** Copies the collections. */
    public Instrument {
        translations = Map.copyOf(translations);
        items = List.copyOf(items);
        scores = List.copyOf(scores);
        scoreLabels = Map.copyOf(scoreLabels);
    }

    /** {@return how other files point to it, such as {@code life-rating/1}} */
    public String reference() {
        return name + "/" + version;
    }
}

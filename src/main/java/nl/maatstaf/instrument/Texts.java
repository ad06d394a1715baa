package nl.maatstaf.instrument;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One text in each language it was written in. It comes from a file: show it as text, never as markup.
 *
 * @param byLanguage the wording per language code
 */
public record Texts(Map<String, String> byLanguage) {

    /** The language every definition has, and the one a reader falls back to. */
    public static final String DUTCH = "nl";

    /** Copies the wordings in order of language. */
    public Texts {
        SortedMap<String, String> sorted = new TreeMap<>(byLanguage);
        byLanguage = Collections.unmodifiableSortedMap(sorted);
    }

    /** The wording in this language, or the Dutch one. */
    public String in(String language) {
        String dutch = byLanguage.getOrDefault(DUTCH, "");
        return byLanguage.getOrDefault(language, dutch);
    }
}

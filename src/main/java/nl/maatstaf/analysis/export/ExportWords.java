package nl.maatstaf.analysis.export;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Map;
import nl.maatstaf.instrument.Texts;
import nl.maatstaf.shell.Languages;

/**
 * Texts for files, each in Dutch and English.
 *
 * @param bundle where they come from
 */
record ExportWords(I18NProvider bundle) {

    static final String DUTCH = Texts.DUTCH;
    static final String ENGLISH = "en";
    static final Texts NONE = new Texts(Map.of());

    Texts of(String key, Object... parameters) {
        return new Texts(Map.of(DUTCH, bundle.getTranslation(key, Languages.DUTCH, parameters),
                ENGLISH, bundle.getTranslation(key, Languages.ENGLISH, parameters)));
    }

    /** The same, with parameters that are themselves in both languages. */
    Texts joined(String key, Texts... parameters) {
        return new Texts(Map.of(
                DUTCH, bundle.getTranslation(key, Languages.DUTCH, in(DUTCH, parameters)),
                ENGLISH, bundle.getTranslation(key, Languages.ENGLISH, in(ENGLISH, parameters))));
    }

    private static Object[] in(String language, Texts... parameters) {
        Object[] words = new Object[parameters.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = parameters[i].in(language);
        }
        return words;
    }
}

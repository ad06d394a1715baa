package nl.maatstaf.responding;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.store.Demo;
import org.springframework.stereotype.Component;

/**
 * Outside the demo nobody reads a machine's translation: not in a definition, which its reader sees to, and not on the
 * buttons around it.
 */
@Component
class InterfaceReview {

    private static final String STATUS = "translation.status";
    private static final String UNREVIEWED = "unreviewed";

    /**
     * Looks at the languages in which studies are held.
     *
     * @throws UnfitToFieldException when one of them was not reviewed
     */
    InterfaceReview(Surveys surveys, Demo demo, I18NProvider texts) {
        List<String> unreviewed = surveys.protocols().values().stream()
                .flatMap(protocol -> protocol.languages().stream()).distinct()
                .filter(language -> !texts.getProvidedLocales().contains(Locale.of(language))
                        || texts.getTranslation(STATUS, Locale.of(language)).equals(UNREVIEWED)).toList();
        if (!demo.on() && !unreviewed.isEmpty()) {
            throw UnfitToFieldException.unreviewed(unreviewed);
        }
    }
}

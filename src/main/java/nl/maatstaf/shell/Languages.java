package nl.maatstaf.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The languages of the interface. Dutch unless somebody chooses otherwise; the choice lasts as long as the session, so
 * a shared computer does not remember it. Dutch and English are complete; any other has the texts of the participant's
 * room.
 */
@Configuration
public class Languages {

    /** The first language of every text. */
    public static final Locale DUTCH = Locale.of("nl");

    /** The second language. */
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final Locale PERSIAN = Locale.of("fa");
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ps", "ur");

    private static final String CHOSEN = "maatstaf.language";

    @Bean
    I18NProvider texts() {
        return new DutchWhereMissing(List.of(DUTCH, ENGLISH, PERSIAN));
    }

    @Bean
    VaadinServiceInitListener startInChosenLanguage() {
        return service -> service.getSource().addUIInitListener(start -> start.getUI().setLocale(current()));
    }

    /**
     * Shows this page, and those that follow in the session, in a language.
     *
     * @param language the language chosen
     */
    public static void choose(Locale language) {
        VaadinSession.getCurrent().setAttribute(CHOSEN, language);
        UI.getCurrent().setLocale(language);
    }

    /**
     * Shows this page, and those that follow in the session, in a language, unless one was chosen in this session.
     *
     * @param language the language somebody chose on another day
     */
    public static void chooseUnlessChosen(Locale language) {
        if (!wasChosen()) {
            choose(language);
        }
    }

    /** {@return whether somebody chose a language in this session} */
    public static boolean wasChosen() {
        return VaadinSession.getCurrent().getAttribute(CHOSEN) != null;
    }

    private static Locale current() {
        return VaadinSession.getCurrent().getAttribute(CHOSEN) instanceof Locale language ? language : DUTCH;
    }

    /** {@return whether a language is written from right to left} */
    public static boolean isRightToLeft(Locale language) {
        return RIGHT_TO_LEFT.contains(language.getLanguage());
    }

    /** A participant may read a language that the rest of the product does not have. */
    private static final class DutchWhereMissing extends DefaultI18NProvider {

        private final Map<Locale, Set<String>> keys;

        DutchWhereMissing(List<Locale> languages) {
            super(languages, Languages.class.getClassLoader());
            keys = languages.stream().collect(Collectors.toMap(language -> language,
                    language -> ResourceBundle.getBundle(BUNDLE_PREFIX, language, Languages.class.getClassLoader(),
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                            .keySet()));
        }

        @Override
        public String getTranslation(String key, Locale language, Object... parameters) {
            boolean there = keys.getOrDefault(language, Set.of()).contains(key);
            return super.getTranslation(key, there ? language : DUTCH, parameters);
        }
    }
}

package nl.maatstaf.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The languages of the interface. Dutch unless somebody chooses otherwise; the choice lasts as long as the session, so
 * a shared computer does not remember it.
 */
@Configuration
public class Languages {

    /** The first language of every text. */
    public static final Locale DUTCH = Locale.of("nl");

    /** The second language. */
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final String CHOSEN = "maatstaf.language";

    @Bean
    I18NProvider texts() {
        return new DefaultI18NProvider(List.of(DUTCH, ENGLISH), Languages.class.getClassLoader());
    }

    @Bean
    VaadinServiceInitListener startInChosenLanguage() {
        return service -> service.getSource().addUIInitListener(start -> start.getUI().setLocale(chosen()));
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
        if (VaadinSession.getCurrent().getAttribute(CHOSEN) == null) {
            choose(language);
        }
    }

    private static Locale chosen() {
        return VaadinSession.getCurrent().getAttribute(CHOSEN) instanceof Locale language ? language : DUTCH;
    }
}

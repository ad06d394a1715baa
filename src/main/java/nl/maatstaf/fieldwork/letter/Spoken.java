package nl.maatstaf.fieldwork.letter;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.Locale;
import nl.maatstaf.shell.Languages;

/** In which language somebody is written to, and what a day is called in it. */
final class Spoken {

    private Spoken() {}

    static Locale in(I18NProvider texts, String code) {
        return texts.getProvidedLocales().stream().filter(locale -> locale.getLanguage().equals(code)).findFirst()
                .orElse(Languages.DUTCH);
    }

    /** {@return the day, with the digits of the language} */
    static String day(LocalDate day, String pattern, Locale language) {
        return DateTimeFormatter.ofPattern(pattern, language).withDecimalStyle(DecimalStyle.of(language)).format(day);
    }
}

package nl.maatstaf.responding.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import nl.maatstaf.instrument.Texts;
import nl.maatstaf.shell.Languages;

/**
 * The words of one language, of the interface and of definitions. Digits stay as they are in every language, so that a
 * number on the page is the one in the letter.
 *
 * @param locale the language
 */
record Words(Locale locale) {

    static Words in(String language) {
        return new Words(Locale.of(language));
    }

    String get(String key, Object... parameters) {
        return I18NProvider.translate(locale, key, Arrays.stream(parameters).map(String::valueOf).toArray());
    }

    String of(Texts texts) {
        return texts.in(language());
    }

    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }

    /** {@return which way it is written, as the browser's {@code dir}} */
    String direction() {
        return Languages.isRightToLeft(locale) ? "rtl" : "ltr";
    }

    String language() {
        return locale.getLanguage();
    }
}

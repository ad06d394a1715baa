package nl.maatstaf.fieldwork.log.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** A day as people read it. */
final class Days {

    private Days() {}

    static String of(LocalDate day, Locale language) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language));
    }
}

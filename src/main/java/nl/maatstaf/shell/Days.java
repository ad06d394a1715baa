package nl.maatstaf.shell;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** A day as people read it. */
public final class Days {

    private Days() {}

    /** {@return a day in a sentence, such as 16 november 2026} */
    public static String written(LocalDate day, Locale language) {
        return in(FormatStyle.LONG, day, language);
    }

    /** {@return a day in a list, such as 16 nov 2026} */
    public static String brief(LocalDate day, Locale language) {
        return in(FormatStyle.MEDIUM, day, language);
    }

    private static String in(FormatStyle style, LocalDate day, Locale language) {
        return day.format(DateTimeFormatter.ofLocalizedDate(style).withLocale(language));
    }
}
